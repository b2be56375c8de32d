import { localGovernments } from '../catalog/local-governments.ts'
import { foldLetterVariants } from '../catalog/letter-variants.rules.ts'
import type { Row } from './read-rows.rules.ts'
import type { KnownTowns } from './town-rows.rules.ts'
import { quoted, UnusableTable } from './unusable-table.ts'

/** Where a table writes what its rows are called; `index` counts from 0. */
export interface NameColumns {
  readonly municipality: NameColumn | null
  readonly prefecture: NameColumn | null
  /** Whether a row may go without names, or have them in Latin letters. */
  readonly mayBeMissing: boolean
}
export interface NameColumn {
  readonly index: number
  readonly name: string
}

const prefectureNames = new Map(
  localGovernments.filter(({ kind }) => kind === 'prefecture').map(({ prefecture, name }) => [prefecture, name]),
)

/** Names of the same municipality, with the same code, in tables of some years ago. */
const renamed = new Map([['篠山市', '丹波篠山市']])

/**
 * Refuses a row whose names are not those of its code: its code, its names or its figures are another municipality's. Spellings of the
 * same name are the same; district, prefecture and 役所 or 役場 around it are left aside.
 */
export function refuseOtherNames(row: Row, code: string, columns: NameColumns, known: KnownTowns): void {
  const prefecture = prefectureNames.get(code.slice(0, 2)) ?? ''
  const municipality = known.get(code) ?? ''
  const compare = (column: NameColumn | null, isSame: (written: string) => boolean): void => {
    if (!column) return
    const cell = row.cells[column.index] ?? ''
    if (isSame(cell) || (columns.mayBeMissing && !/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(cell))) return
    throw new UnusableTable(
      {
        ja: `名称が「${quoted(cell)}」ですが、コードは${code} ${municipality}（${prefecture}）です。コードと名称や数値の行がずれていないか確かめてください。`,
        en: `The name is "${quoted(cell)}", but the code is that of ${code} ${municipality} (${prefecture}). Have codes, names or figures slipped into other rows?`,
      },
      { line: row.line, column: { number: column.index + 1, name: column.name } },
    )
  }
  compare(columns.municipality, (written) => isNameOf(written, municipality, prefecture))
  compare(columns.prefecture, (written) => folded(written) === folded(prefecture))
}

function isNameOf(written: string, municipality: string, prefecture: string): boolean {
  const cell = folded(written.replace(/(役所|役場).*$/u, ''))
  const name = folded(municipality)
  return cell === name || cell === folded(prefecture) + name || cell.endsWith(`郡${name}`) || renamed.get(cell) === municipality
}

function folded(name: string): string {
  // ヶ and ケ, の and ノ are the same in names, too.
  return foldLetterVariants(name.normalize('NFKC').replaceAll(/\s/gu, ''))
    .replaceAll('ヶ', 'ケ')
    .replaceAll('ヵ', 'カ')
    .replaceAll(/[之の]/gu, 'ノ')
}
