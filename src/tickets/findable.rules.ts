import { gramsOf, normalizeForSearch } from '../catalog/search-grams.rules.ts'

/** What a ticket is found by: its number, its names and its words, as they are compared and indexed. */
export function findableBy(...words: readonly string[]): { searchText: string; grams: string[] } {
  return { searchText: words.map(normalizeForSearch).join('\n'), grams: gramsOf(...words) }
}
