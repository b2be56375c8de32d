import { figureRules, partsOf, type FigureRule } from './figures.rules.ts'
import type { Figures, StatisticsColumn } from './statistics-columns.ts'

/** A figure hardly anything can be derived from, and the column that is to blame for it. */
export interface EmptyFigure {
  readonly column: StatisticsColumn
  /** Municipalities the figure is known of. */
  readonly known: number
  /** Whether it is zero everywhere. */
  readonly isZero: boolean
}

/** The least share of municipalities a figure must be known of. In SSDSE-A-2026 it is 90 % (nurseries), of all others nearly all. */
const leastShare = 0.5

/** The first figure that is not known of half of the municipalities, or is zero in all of them: no place among others follows from it. */
export function emptyFigureAmong(towns: Iterable<Figures>): EmptyFigure | null {
  const all = [...towns]
  for (const rule of figureRules) {
    const known = all.filter((figures) => partsOf(rule, figures)).length
    const isZero = rule.plus.every((column) => all.every((figures) => !figures[column]))
    if (known < all.length * leastShare || isZero) return { column: emptiestOf(rule, all), known, isZero: isZero && known > 0 }
  }
  return null
}

function emptiestOf(rule: FigureRule, all: readonly Figures[]): StatisticsColumn {
  const wholes: readonly StatisticsColumn[] = rule.rate?.per ?? []
  const usable = (column: StatisticsColumn): number =>
    all.filter((figures) => (wholes.includes(column) || rule.zeroIsUnknown ? figures[column] : figures[column] !== null)).length
  const [emptiest = 'A1101'] = [...rule.plus, ...rule.minus, ...wholes].toSorted((a, b) => usable(a) - usable(b))
  return emptiest
}
