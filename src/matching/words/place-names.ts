import { localGovernments } from '../../catalog/local-governments.ts'
import { fold } from './fold.ts'

const shortPrefectures = localGovernments.filter(({ kind }) => kind === 'prefecture').map(({ name }) => name.replace(/[都府県]$/u, ''))
const names = [...shortPrefectures, ...localGovernments.filter(({ kind }) => kind === 'municipality').map(({ name }) => name)]
const byFirst = startingAlike(names)
/** Without what they end in: 鹿島 of 鹿島市; of one character (津) none. */
const shortByFirst = startingAlike([...names, ...names.map((name) => name.replace(/[市区町村]$/u, ''))])
const longest = Math.max(...names.map((name) => name.length))

function startingAlike(all: readonly string[]): ReadonlyMap<string, readonly string[]> {
  return Map.groupBy(all.filter((name) => name.length > 1).map(fold), firstOf)
}

function firstOf(name: string): string {
  return String.fromCodePoint(name.codePointAt(0) ?? 0)
}

/** Whether the name of a prefecture, with 県 or without, or of a municipality begins at `at` of a folded text: 島根大学, 川崎市. */
export function beginsPlaceName(text: string, at: number): boolean {
  return (byFirst.get(firstOf(text.slice(at, at + 2))) ?? []).some((name) => text.startsWith(name, at))
}

/** Whether the character at `at` of a folded text stands in such a name, or in one without 市, 区, 町, 村: 広島, 鹿島. */
export function isInPlaceName(text: string, at: number): boolean {
  for (let from = at; from >= 0 && at - from < longest; from -= 1) {
    const known = shortByFirst.get(firstOf(text.slice(from, from + 2))) ?? []
    if (known.some((name) => name.length > at - from && text.startsWith(name, from))) return true
  }
  return false
}
