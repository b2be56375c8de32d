import { isLocalGovernmentCode } from '../catalog/check-digits.ts'
import { localGovernments } from '../catalog/local-governments.ts'
import type { Row } from './read-rows.rules.ts'
import { quoted, UnusableTable } from './unusable-table.ts'

/** Names of the municipalities a table must have, by six-digit code, in the order of the codes. */
export type KnownTowns = ReadonlyMap<string, string>

/** The 1,741. */
export const townsOfJapan: KnownTowns = new Map(
  localGovernments.filter(({ kind }) => kind === 'municipality').map(({ code, name }) => [code, name]),
)

/** How a table writes codes: where they stand, and which of our codes one means. */
export interface CodeColumn {
  readonly index: number
  readonly name: string
  /** The six-digit code, or undefined when it is written otherwise. */
  sixDigitsOf(cell: string): string | undefined
}

/**
 * What `read` makes of each municipality's row. Throws UnusableTable for a code that is written wrong, unknown or there twice, and for
 * a table that ends before all `known` ones came.
 */
export function readTowns<T>(
  rows: readonly Row[],
  codes: CodeColumn,
  known: KnownTowns,
  read: (row: Row, code: string) => T,
): Map<string, T> {
  const towns = new Map<string, T>()
  const lines = new Map<string, number>()
  for (const row of rows) {
    const code = codeOf(row, codes, known)
    const before = lines.get(code)
    if (before !== undefined) {
      throw at(row, codes, {
        ja: `${code} ${known.get(code)}は${before}行目にもあります。`,
        en: `${code} ${known.get(code)} stands in line ${before} already.`,
      })
    }
    lines.set(code, row.line)
    towns.set(code, read(row, code))
  }
  refuseMissing(towns, known, rows.at(-1), codes)
  return towns
}

function codeOf(row: Row, codes: CodeColumn, known: KnownTowns): string {
  const cell = row.cells[codes.index] ?? ''
  const code = codes.sixDigitsOf(cell)
  if (code === undefined) {
    throw at(row, codes, {
      ja: `「${quoted(cell)}」は市区町村コードではありません。先頭の0が失われていないか確かめてください。`,
      en: `"${quoted(cell)}" is no code of a municipality. Was a leading 0 lost?`,
    })
  }
  if (known.has(code)) return code
  if (/^\d{2}000/u.test(code)) {
    throw at(row, codes, {
      ja: `「${quoted(cell)}」は都道府県のコードです。必要なのは市区町村の表です。`,
      en: `"${quoted(cell)}" is the code of a prefecture; the table of municipalities is needed.`,
    })
  }
  if (/^\d{6}$/u.test(code) && !isLocalGovernmentCode(code)) {
    const meant = Array.from(known.keys()).find((one) => one.slice(0, 5) === code.slice(0, 5))
    throw at(row, codes, {
      ja: `「${quoted(cell)}」は検査数字（6桁目）が誤っています${meant === undefined ? '' : `（${known.get(meant)}なら${meant}）`}。`,
      en: `"${quoted(cell)}" has a wrong check digit, its sixth${meant === undefined ? '' : ` (${known.get(meant)} is ${meant})`}.`,
    })
  }
  throw at(row, codes, {
    ja: `「${quoted(cell)}」は現在の${known.size}市区町村のコードではありません。合併前の古い表か、区を含む表ではありませんか。`,
    en: `"${quoted(cell)}" is none of today's ${known.size} municipalities. Is the table older than a merger, or does it list wards?`,
  })
}

function refuseMissing(towns: ReadonlyMap<string, unknown>, known: KnownTowns, last: Row | undefined, codes: CodeColumn): void {
  const missing = [...known].filter(([code]) => !towns.has(code))
  const [first] = missing
  if (!first) return
  const sentence = {
    ja: `${known.size}市区町村のうち${towns.size}しかありません（${first.join(' ')}${missing.length > 1 ? 'など' : ''}がない）。ファイルの一部ではありませんか。`,
    en: `There are ${towns.size} of ${known.size} municipalities (${first.join(' ')}${missing.length > 1 ? ' and others are' : ' is'} missing). Is it a part of a file?`,
  }
  throw last ? at(last, codes, sentence) : new UnusableTable(sentence)
}

function at(row: Row, codes: CodeColumn, sentence: { ja: string; en: string }): UnusableTable {
  return new UnusableTable(sentence, { line: row.line, column: { number: codes.index + 1, name: codes.name } })
}
