import type { Sentence } from '../errors.ts'

/** Where in a file something is wrong, both counted from 1; `name` is what the table calls the column. */
export interface Position {
  readonly line: number
  readonly column?: { readonly number: number; readonly name?: string | undefined }
}

/** A file no evidence can be taken from; the message says in both languages what is wrong, where, and that nothing was imported. */
export class UnusableTable extends Error {
  readonly sentence: Sentence
  readonly position: Position | undefined

  constructor(sentence: Sentence, position?: Position) {
    const where = position ? whereabouts(position) : { ja: '', en: '' }
    super(`${where.ja}${sentence.ja}何も取り込んでいません。\n${where.en}${sentence.en} Nothing was imported.`)
    this.sentence = sentence
    this.position = position
  }
}

function whereabouts({ line, column }: Position): Sentence {
  if (!column) return { ja: `${line}行目: `, en: `Line ${line}: ` }
  const name = column.name ? { ja: `（${column.name}）`, en: ` (${column.name})` } : { ja: '', en: '' }
  return { ja: `${line}行目${column.number}列目${name.ja}: `, en: `Line ${line}, column ${column.number}${name.en}: ` }
}

/** What stands in a cell, fit to be shown in one line of a terminal. */
export function quoted(cell: string): string {
  const plain = cell.replaceAll(/\p{C}/gu, '?')
  return plain.length > 40 ? `${plain.slice(0, 40)}…` : plain
}
