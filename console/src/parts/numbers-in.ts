/** Numbers of tickets (C-2026-000001) and of enquiries (E-CD794C). */
const number = /(?<![\dA-Za-z-])(?:[MCW]-\d{4}-\d{6,}|E-[\dA-F]{6})(?![\dA-Za-z-])/gu

interface Piece {
  readonly words: string
  readonly isNumber: boolean
}

/** A text in pieces, of which some are numbers; all of them together are the text. */
export function numbersIn(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const { 0: found, index } of text.matchAll(number)) {
    pieces.push({ words: text.slice(from, index), isNumber: false }, { words: found, isNumber: true })
    from = index + found.length
  }
  return [...pieces, { words: text.slice(from), isNumber: false }].filter(({ words }) => words !== '')
}
