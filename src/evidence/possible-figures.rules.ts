import { employeesColumns, statisticsColumns, type Figures, type StatisticsColumn } from './statistics-columns.ts'

/** What cannot be more than what, in a municipality of this size; the words are the tables' own. */
export interface Excess {
  readonly parts: string
  readonly sum: number
  /** The column to look at: the part, or the whole when several parts make too much together. */
  readonly column: StatisticsColumn
  readonly whole: StatisticsColumn
  readonly of: number
  readonly most: number
}

interface Bound {
  readonly parts: readonly StatisticsColumn[]
  readonly whole: StatisticsColumn
  /** The most the parts may be: `times` the whole and `more`. */
  readonly times: number
  readonly more: number
}

/** Parts of a whole, counted on the same day: they never exceed it, neither one of them nor all together. */
const parts: readonly Bound[] = [
  ...(['A1301', 'A1302'] as const).map((column): Bound => ({ parts: [column], whole: 'A1101', times: 1, more: 0 })),
  ...Object.values(employeesColumns).map((column): Bound => ({ parts: [column], whole: 'C2208', times: 1, more: 0 })),
  { parts: ['A1301', 'A1302'], whole: 'A1101', times: 1, more: 0 },
  { parts: Object.values(employeesColumns), whole: 'C2208', times: 1, more: 0 },
]

/**
 * Counted at different times or places, so that the smaller may exceed the larger a little where few live: after the disaster of 2011
 * the census found nobody in Futaba (07546), but pupils who were to have gone to school there.
 */
const sizes: readonly Bound[] = [
  ...(['A5101', 'A5102', 'I6100', 'H6130', 'H6131', 'I510120', 'I5102'] as const).map((column): Bound => ({
    parts: [column],
    whole: 'A1101',
    times: 1,
    more: 1000,
  })),
  { parts: ['E2501', 'E3501', 'E3905', 'E3906'], whole: 'A1301', times: 2, more: 1000 },
  { parts: ['J250302'], whole: 'A1301', times: 1, more: 100 },
]

/** People work where others live. In 2021 it was 16.7 employees per resident in Chiyoda, and 2.5 in Tobishima, the most anywhere else. */
const employees = { wardOfTokyo: 25, elsewhere: 4, more: 2000 }

/** The first figures of a municipality that cannot be, if any: parts larger than their whole, sizes out of all proportion. */
export function impossibleAmong(figures: Figures, code: string): Excess | null {
  const times = code.startsWith('131') ? employees.wardOfTokyo : employees.elsewhere
  const bounds = [...parts, { parts: ['C2208'], whole: 'A1101', times, more: employees.more } as const, ...sizes]
  for (const bound of bounds) {
    const of = figures[bound.whole]
    if (of === null) continue
    const sum = bound.parts.reduce((total, column) => total + (figures[column] ?? 0), 0)
    const most = of * bound.times + bound.more
    const [first, ...more] = bound.parts
    const column = more.length > 0 ? bound.whole : (first ?? bound.whole)
    if (sum > most) return { parts: wordsFor(bound.parts), sum, column, whole: bound.whole, of, most }
  }
  return null
}

/** Whether more are employed than live in all municipalities together; in 2021 it was less than half. */
export function moreWorkThanLive(towns: Iterable<Figures>): boolean {
  let [people, employed] = [0, 0]
  for (const { A1101, C2208 } of towns) {
    people += A1101 ?? 0
    employed += C2208 ?? 0
  }
  return people > 0 && employed > people
}

function wordsFor(columns: readonly StatisticsColumn[]): string {
  const [first, ...more] = columns.map((column) => statisticsColumns[column])
  return more.length > 2 ? `${first}＋…＋${more.at(-1)}` : [first, ...more].join('＋')
}
