import { phoneDigitsLookedFor } from '../catalog/phone-digits.rules.ts'
import { normalizeForSearch } from '../catalog/search-grams.rules.ts'

/**
 * Rows in the order of how well they answer `query`: what begins with it or is it stands before what only contains it, and what has it in
 * an earlier of its lines (number before names before message) before what has it in a later one. Otherwise they keep their order.
 * A telephone number is weighed by its digits, too, however it was written.
 */
export function rank<Row extends { searchText: string }>(rows: readonly Row[], query: string): Row[] {
  const readings = [normalizeForSearch(query), phoneDigitsLookedFor(query)].filter((reading) => reading !== undefined)
  const weighed = rows.map((row) => ({ row, weight: Math.min(...readings.map((words) => weightOf(row.searchText, words))) }))
  return weighed.toSorted((one, other) => one.weight - other.weight).map(({ row }) => row)
}

/** The less, the better: 0 for a whole line, 1 for the beginning of one, then by the line the words stand in. */
function weightOf(searchText: string, words: string): number {
  const lines = searchText.split('\n')
  if (lines.includes(words)) return 0
  if (lines.some((line) => line.startsWith(words))) return 1
  const line = lines.findIndex((text) => text.includes(words))
  return line === -1 ? lines.length + 2 : line + 2
}
