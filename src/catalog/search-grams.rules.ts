/**
 * Text as it is compared: full and half width alike (NFKC), lower case, katakana as hiragana, no white space.
 */
export function normalizeForSearch(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u30A1-\u30F6]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60))
    .replaceAll(/\s+/gu, '')
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

/** The grams every text containing `query` must have: its bigrams, or the character itself when it is one. */
export function gramsOfQuery(query: string): string[] {
  const letters = Array.from(normalizeForSearch(query))
  if (letters.length < 2) return letters
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`)
}
