import { publishedColumns } from './published-columns.ts'
import type { Row } from './read-rows.rules.ts'
import { statisticsColumnCodes, statisticsColumns, type StatisticsColumn } from './statistics-columns.ts'
import { quoted, UnusableTable, type Position } from './unusable-table.ts'

/** Where the columns stand that evidence is taken from, counted from 0. */
export type Columns = Readonly<Record<StatisticsColumn, number>>

/** The first rows of SSDSE-A: codes of the columns, years of the figures, names of the columns. */
export interface Head {
  /** What the table calls itself: `SSDSE-A-2026`. */
  readonly source: string
  readonly codes: readonly string[]
  readonly names: readonly string[]
  readonly columns: Columns
  readonly years: Readonly<Record<StatisticsColumn, number>>
  /** Line and column of a cell in the column with this index, for who is to mend it. */
  positionOf(line: number, index: number): Position
}

const firstYear = 1950
/** Behind region code, prefecture and municipality. */
export const firstIndicator = 3

/** Reads the rows above the figures. Throws UnusableTable for any other table, a row that is not there, and years no table can have. */
export function readHead([codes, years, names]: readonly Row[], thisYear: number): Head {
  if (!codes) throw new UnusableTable({ ja: 'ファイルに内容がありません。', en: 'The file has no content.' })
  const source = sourceOf(codes, thisYear)
  if (!years || !names) {
    throw new UnusableTable(
      {
        ja: '年度と項目名の行がありません。ファイルの一部ではありませんか。',
        en: 'The rows of years and names are missing. Is it a part of a file?',
      },
      { line: codes.line },
    )
  }
  refuseOtherRows(years, names)
  const columns = findColumns(codes, source)
  const positionOf = (line: number, index: number): Position => ({
    line,
    column: { number: index + 1, name: `${codes.cells[index] ?? ''} ${names.cells[index] ?? ''}`.trim() },
  })
  const yearAt = (index: number): number => readYear(years.cells[index] ?? '', thisYear, positionOf(years.line, index))
  return { source, codes: codes.cells, names: names.cells, columns, years: forEachColumn(columns, yearAt), positionOf }
}

export function forEachColumn<T>(columns: Columns, read: (index: number) => T): Record<StatisticsColumn, T> {
  return Object.fromEntries(statisticsColumnCodes.map((code) => [code, read(columns[code])])) as Record<StatisticsColumn, T>
}

function sourceOf({ line, cells }: Row, thisYear: number): string {
  const [name = ''] = cells
  const position = { line, column: { number: 1 } }
  const [, edition] = /^SSDSE-A-(\d{4})$/u.exec(name) ?? []
  if (edition !== undefined) {
    // The edition of a year may come out before it begins.
    if (Number(edition) >= firstYear && Number(edition) <= thisYear + 1) return name
    throw new UnusableTable(
      {
        ja: `「${quoted(name)}」という版はありえません（今は${thisYear}年です）。`,
        en: `There can be no edition "${quoted(name)}": it is ${thisYear}.`,
      },
      position,
    )
  }
  if (name.startsWith('SSDSE-')) {
    throw new UnusableTable(
      {
        ja: `「${quoted(name)}」は別の表です。必要なのは市区町村別のSSDSE-Aです。`,
        en: `"${quoted(name)}" is another table; SSDSE-A, the one of municipalities, is needed.`,
      },
      position,
    )
  }
  if (cells.some((cell) => /^(lat|latitude|緯度)$/iu.test(cell))) {
    throw new UnusableTable(
      {
        ja: '統計ではなく座標の表です。npm run import:places を使ってください。',
        en: 'This is a table of places. Use npm run import:places.',
      },
      position,
    )
  }
  throw new UnusableTable(
    {
      ja: `SSDSE-Aの表ではありません（先頭のセルは「SSDSE-A-2026」などのはずが「${quoted(name)}」）。`,
      en: `This is not the table SSDSE-A: its first cell would be "SSDSE-A-2026" or the like and is "${quoted(name)}".`,
    },
    position,
  )
}

/** A row that was left out makes the next one stand in its place. */
function refuseOtherRows(years: Row, names: Row): void {
  const isTown = ({ cells: [first = ''] }: Row): boolean => /^R\d{5}$/u.test(first)
  const [, , , ...given] = years.cells
  if (isTown(years) || !given.some((cell) => /^\d{4}$/u.test(cell))) {
    const found = quoted(years.cells.find((cell) => cell !== '') ?? '')
    throw new UnusableTable(
      {
        ja: `年度の行がありません（「${found}」で始まる行があります）。`,
        en: `The row of years is missing: the row here begins with "${found}".`,
      },
      { line: years.line },
    )
  }
  if (!isTown(names)) return
  const [found = ''] = names.cells
  throw new UnusableTable(
    {
      ja: `項目名の行がありません（「${quoted(found)}」で始まる行があります）。`,
      en: `The row of names is missing: the row here begins with "${quoted(found)}".`,
    },
    { line: names.line },
  )
}

function findColumns({ line, cells }: Row, source: string): Columns {
  const seen = new Map<string, number>()
  for (const [index, code] of cells.entries()) {
    if (code === '' || seen.has(code)) {
      throw new UnusableTable(
        code === ''
          ? { ja: '項目コードがありません。', en: 'The column has no code.' }
          : { ja: `項目${quoted(code)}が二つあります。`, en: `The column ${quoted(code)} is there twice.` },
        { line, column: { number: index + 1 } },
      )
    }
    seen.set(code, index)
  }
  refuseMissing(line, seen, publishedColumns(source) ?? statisticsColumnCodes)
  return Object.fromEntries(statisticsColumnCodes.map((code) => [code, seen.get(code)])) as Columns
}

/** A table that lacks any of the indicators it was published with has been cut or changed, whether or not they are needed. */
function refuseMissing(line: number, seen: ReadonlyMap<string, number>, published: readonly string[]): void {
  const missing = published.filter((code) => !seen.has(code))
  const [first] = missing
  if (first === undefined) return
  const named = (code: string): string => `${code} ${statisticsColumns[code as StatisticsColumn] ?? ''}`.trim()
  const needed = missing.filter((code) => Object.hasOwn(statisticsColumns, code)).map(named)
  const others = missing.filter((code) => !Object.hasOwn(statisticsColumns, code))
  const sentences = [
    needed.length > 0 && {
      ja: `必要な項目がありません: ${needed.join('、')}。`,
      en: `Columns that are needed are missing: ${needed.join(', ')}.`,
    },
    others.length > 0 && {
      ja: `公表された表にある項目がありません: ${others.join('、')}。表の一部ではありませんか。`,
      en: `Columns of the published table are missing: ${others.join(', ')}. Is it a part of the table?`,
    },
  ].filter((sentence) => sentence !== false)
  throw new UnusableTable(
    { ja: sentences.map(({ ja }) => ja).join(''), en: sentences.map(({ en }) => en).join(' ') },
    { line, column: { number: placeOf(first, seen, published) + 1, name: named(first) } },
  )
}

/** Where a missing column belongs: behind the nearest one before it that is there, else where the indicators begin. */
function placeOf(code: string, seen: ReadonlyMap<string, number>, published: readonly string[]): number {
  const before = published.slice(0, published.indexOf(code)).findLast((one) => seen.has(one))
  return before === undefined ? firstIndicator : (seen.get(before) ?? 0) + 1
}

function readYear(cell: string, thisYear: number, position: Position): number {
  if (!/^\d{4}$/u.test(cell)) {
    throw new UnusableTable({ ja: `「${quoted(cell)}」は年度ではありません。`, en: `"${quoted(cell)}" is no year.` }, position)
  }
  if (Number(cell) >= firstYear && Number(cell) <= thisYear) return Number(cell)
  throw new UnusableTable(
    {
      ja: `「${cell}」は統計の年度としてありえません（${firstYear}年度から今年${thisYear}年度まで）。`,
      en: `"${cell}" cannot be the year of these figures (${firstYear} to this year, ${thisYear}).`,
    },
    position,
  )
}
