const combining = /^\p{M}$/u

/** Columns that text takes: 1 for ASCII and half-width kana, 0 for marks that combine with the character before, otherwise 2. */
export function columnsOf(text: string): number {
  let columns = 0
  for (const character of text) columns += columnsOfPoint(character.codePointAt(0) ?? 0, character)
  return columns
}

function columnsOfPoint(point: number, character: string): number {
  if (point < 0x80 || (point >= 0xff61 && point <= 0xff9f)) return 1
  if (isPlainJapanese(point)) return 2
  return combining.test(character) ? 0 : 2
}

/**
 * Nearly every character of ours, so nothing is matched for it: kana, their punctuation, kanji and what Unicode has between them, but for
 * its marks.
 */
function isPlainJapanese(point: number): boolean {
  const isMark = (point >= 0x302a && point <= 0x302f) || point === 0x3099 || point === 0x309a
  return point >= 0x3000 && point <= 0x9fff && !isMark
}
