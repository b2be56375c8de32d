const combining = /^\p{M}$/u

/** Columns that text takes: 1 for ASCII and half-width kana, 0 for marks that combine with the character before, otherwise 2. */
export function columnsOf(text: string): number {
  let columns = 0
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    if (point < 0x80 || (point >= 0xff61 && point <= 0xff9f)) columns += 1
    else if (!combining.test(character)) columns += 2
  }
  return columns
}
