/** Where a quotation mark stands that nothing fits to, both counted from 1. */
export interface LooseMark {
  readonly line: number
  readonly column: number
}

/**
 * Finds the first quotation mark of a CSV text that is not closed, closed within a cell, or within a cell itself. A parser tells only
 * where it noticed, which may be many lines further on; somebody who mends the file looks for where the mark was opened. `longest` is
 * how many characters a quoted cell may have.
 */
export function findLooseMark(text: string, longest: number): LooseMark | null {
  let [line, column] = [1, 1]
  let cellIsEmpty = true
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]
    if (character === '"') {
      const end = cellIsEmpty ? endOfQuoted(text, at) : null
      if (end === null || end - at > longest) return { line, column }
      line += text.slice(at, end).split('\n').length - 1
      at = end
      cellIsEmpty = false
    } else if (character === '\n') {
      line += 1
      column = 1
      cellIsEmpty = true
    } else if (character === ',') {
      column += 1
      cellIsEmpty = true
    } else if (character?.trim() !== '') cellIsEmpty = false
  }
  return null
}

/** The place of the mark that closes what was opened at `start`; null when there is none, or more of the cell behind it. */
function endOfQuoted(text: string, start: number): number | null {
  let end = text.indexOf('"', start + 1)
  while (end !== -1 && text[end + 1] === '"') end = text.indexOf('"', end + 2)
  return end !== -1 && /^[^\S\n]*(,|\n|$)/u.test(text.slice(end + 1, end + 40)) ? end : null
}
