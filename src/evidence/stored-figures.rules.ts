import type { Indicator } from '../catalog/indicators.ts'
import type { Derivation, DerivedFigure, DerivedTown } from './derive-levels.rules.ts'
import type { DerivedKey, DerivedLevel, Figure } from './evidence.ts'
import type { FigureKey } from './figures.rules.ts'

/**
 * What an import of statistics consists of, in its own words: a later version of the rules may know other figures and levels. The
 * municipalities' rows hold values only, in this order, so that 1,741 of them are read in a moment.
 */
export interface StoredContents {
  readonly figures: readonly { readonly key: FigureKey; readonly indicator: Indicator; readonly year: number }[]
  /** `from` are the places of the figures a level rests on. */
  readonly levels: readonly { readonly key: DerivedKey; readonly from: readonly number[] }[]
}

export interface StoredTown {
  readonly figures: readonly (DerivedFigure | null)[]
  readonly levels: readonly (number | null)[]
}

export function contentsOf({ figures, levels }: Derivation): StoredContents {
  const keys = Object.keys(figures) as FigureKey[]
  return {
    figures: keys.flatMap((key) => (figures[key] ? [{ key, ...figures[key] }] : [])),
    levels: (Object.keys(levels) as DerivedKey[]).map((key) => ({ key, from: (levels[key] ?? []).map((name) => keys.indexOf(name)) })),
  }
}

export function packTown(contents: StoredContents, town: DerivedTown): StoredTown {
  return {
    figures: contents.figures.map(({ key }) => town.figures[key] ?? null),
    levels: contents.levels.map(({ key }) => town.levels[key] ?? null),
  }
}

/** The levels of a town with the figures each rests on, as they were when the import was made. */
export function unpackTown(contents: StoredContents, town: StoredTown): Partial<Record<DerivedKey, DerivedLevel>> {
  const figures = contents.figures.map(({ indicator, year }, index): Figure | null => {
    const stored = town.figures[index]
    return stored ? { indicator, value: stored[0], year, percentile: stored[1] } : null
  })
  const derived: Partial<Record<DerivedKey, DerivedLevel>> = {}
  for (const [index, { key, from }] of contents.levels.entries()) {
    const level = town.levels[index] ?? null
    if (level !== null) derived[key] = { level, figures: from.map((at) => figures[at] ?? null).filter((figure) => figure !== null) }
  }
  return derived
}
