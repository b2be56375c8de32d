import { normalizeForSearch } from '../catalog/search-grams.rules.ts'

/** Characters, as one sees them, before and after where the words begin. */
const around = { before: 14, after: 46 }

const characters = new Intl.Segmenter('ja', { granularity: 'grapheme' })

/**
 * The piece of a text, in one line, where the first of `words` stands that it has, as `wordsOfQuery` makes them; what is cut off is shown
 * as such. Undefined when it has none of them.
 */
export function excerptOf(text: string, words: readonly string[]): string | undefined {
  const seen = Array.from(characters.segment(text), ({ segment }) => segment)
  // Compared character by character, so that a place in what is compared is a place in what was written.
  const compared = seen.map(normalizeForSearch)
  const place = words.map((word) => compared.join('').indexOf(word)).find((found) => found !== -1)
  if (place === undefined) return undefined
  const first = characterAt(compared, place)
  const from = first <= around.before ? 0 : first - around.before
  const to = first + around.after
  const piece = seen.slice(from, to).join('').replaceAll(/\s+/gu, ' ').trim()
  return `${from > 0 ? '…' : ''}${piece}${to < seen.length ? '…' : ''}`
}

/** Index of the character whose compared form holds the place in all of them put together. */
function characterAt(compared: readonly string[], place: number): number {
  let end = 0
  return compared.findIndex((character) => (end += character.length) > place)
}
