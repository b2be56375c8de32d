import { foldLetterVariants } from './letter-variants.rules.ts'
import { phoneDigitsLookedFor } from './phone-digits.rules.ts'

/**
 * Text as it is compared: full and half width alike (NFKC), lower case, katakana as hiragana, one form of each character (高 for 髙), no
 * white space.
 */
export function normalizeForSearch(text: string): string {
  return foldLetterVariants(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[\u30A1-\u30F6]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60))
      .replaceAll(/\s+/gu, ''),
  )
}

/** The texts as they are compared, a line each: what a hit by grams is verified against. A query never spans two lines. */
export function searchTextOf(...texts: readonly string[]): string {
  return texts.map(normalizeForSearch).join('\n')
}

/**
 * Single characters and bigrams of the texts: an array a GIN index serves, so that words of one and two characters are found too
 * (trigrams cannot find 会津). Texts are not joined: no gram spans two of them.
 */
export function gramsOf(...texts: readonly string[]): string[] {
  const grams = new Set<string>()
  for (const text of texts) {
    const letters = Array.from(normalizeForSearch(text))
    for (const [index, letter] of letters.entries()) {
      grams.add(letter)
      const next = letters[index + 1]
      if (next !== undefined) grams.add(letter + next)
    }
  }
  return [...grams]
}

/**
 * What somebody looks for, word by word as it is compared: what has white space between is looked for apart, each wherever it stands. A
 * telephone number is one word, however it is spaced.
 */
export function wordsOfQuery(query: string): string[] {
  const apart = phoneDigitsLookedFor(query) === undefined ? query.split(/\s+/u) : [query]
  return [...new Set(apart.map(normalizeForSearch))].filter((word) => word !== '')
}

/** The grams every text that has the words of `query` must have: their bigrams, or the character itself of a word that is one. */
export function gramsOfQuery(query: string): string[] {
  const grams = wordsOfQuery(query).flatMap((word) => {
    const letters = Array.from(word)
    return letters.length < 2 ? letters : letters.slice(1).map((letter, index) => `${letters[index]}${letter}`)
  })
  return [...new Set(grams)]
}
