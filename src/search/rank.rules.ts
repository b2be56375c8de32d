import { phoneDigitsLookedFor } from '../catalog/phone-digits.rules.ts'
import { normalizeForSearch, wordsOfQuery } from '../catalog/search-grams.rules.ts'

/**
 * Rows in the order of how well they answer `query`: what begins with it or is it stands before what only contains it, and what has it in
 * an earlier of its lines (number before names before message) before what has it in a later one. Otherwise they keep their order.
 * Several words are weighed as they stand together, or by the one that answers least; a telephone number by its digits, too, however it was
 * written.
 */
export function rank<Row extends { searchText: string }>(rows: readonly Row[], query: string): Row[] {
  const digits = phoneDigitsLookedFor(query)
  const readings = [[normalizeForSearch(query)], wordsOfQuery(query), ...(digits === undefined ? [] : [[digits]])]
  const weigh = (text: string) => Math.min(...readings.map((words) => Math.max(...words.map((word) => weightOf(text, word)))))
  const weighed = rows.map((row) => ({ row, weight: weigh(row.searchText) }))
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
