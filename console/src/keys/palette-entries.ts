import type { ReactNode } from 'react'

/** One line of the palette. */
export interface PaletteEntry {
  readonly id: string
  readonly label: string
  readonly description?: string
  /** Words that find it besides what it shows. */
  readonly keywords?: readonly string[]
  readonly rightSection?: ReactNode
  readonly act: () => void
}

export interface PaletteGroup {
  readonly name: string
  readonly entries: readonly PaletteEntry[]
}

/** How well an entry fits what was typed, the better the lower; undefined: not at all. */
function fit({ label, description = '', keywords = [] }: PaletteEntry, query: string): number | undefined {
  const names = [label, ...keywords].map((name) => name.toLowerCase())
  if (names.includes(query)) return 0
  if (names.some((name) => name.startsWith(query))) return 1
  if (names.some((name) => name.includes(query))) return 2
  return description.toLowerCase().includes(query) ? 3 : undefined
}

/**
 * What fits the words, the best first; a group that has the very name comes first, too. What fits equally well has one order, whichever part of the screen
 * offered it first: the shorter name, then the alphabet. Without words everything, as it is offered.
 */
export function findEntries(groups: readonly PaletteGroup[], words: string): PaletteGroup[] {
  const query = words.trim().toLowerCase()
  if (query === '') return groups.filter(({ entries }) => entries.length > 0)
  return groups
    .map(({ name, entries }) => ({
      name,
      found: entries
        .flatMap((entry) => {
          const fits = fit(entry, query)
          return fits === undefined ? [] : [{ entry, fits }]
        })
        .toSorted(
          (one, other) =>
            one.fits - other.fits ||
            one.entry.label.length - other.entry.label.length ||
            one.entry.label.localeCompare(other.entry.label, 'ja'),
        ),
    }))
    .filter(({ found }) => found.length > 0)
    .toSorted((one, other) => Math.min(one.found[0]?.fits ?? 1, 1) - Math.min(other.found[0]?.fits ?? 1, 1))
    .map(({ name, found }) => ({ name, entries: found.map(({ entry }) => entry) }))
}
