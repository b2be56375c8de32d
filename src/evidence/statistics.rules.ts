import { decodeTable } from './decode-table.rules.ts'
import { readRows, refuseOtherWidth, type Row } from './read-rows.rules.ts'
import { statisticsColumnCodes, statisticsColumns, type StatisticsColumn } from './statistics-columns.ts'
import { readTowns, townsOfJapan, type KnownTowns } from './town-rows.rules.ts'
import { quoted, UnusableTable } from './unusable-table.ts'

/** What one municipality's row says; null: the table has no figure (`-`, `…`, `***`, `X`, nothing). */
export type Figures = Readonly<Record<StatisticsColumn, number | null>>

export interface StatisticsTable {
  /** What the table calls itself: `SSDSE-A-2026`. */
  readonly source: string
  readonly years: Readonly<Record<StatisticsColumn, number>>
  readonly towns: ReadonlyMap<string, Figures>
}

/** Region code, prefecture, municipality. */
const firstIndicator = 3
/** How official statistics write that there is no figure: none, unknown, not to be had, withheld; none of them means zero. */
const noFigure = /^(|[-－―‐ー]|…|\.{2,3}|\*{1,3}|[xXχΧ]|NA|N\/A)$/u
const number = /^-?\d{1,12}(\.\d{1,6})?$/u
/** Ratios of finance and nothing else may be below zero. */
const mayBeNegative: ReadonlySet<string> = new Set<StatisticsColumn>(['D2203', 'D2211'])

/**
 * Reads the public table SSDSE-A (独立行政法人統計センター, 市区町村別) as it is published. Throws UnusableTable unless every column that
 * evidence is taken from and every one of `known` is there and each cell is a number or says that there is none.
 */
export function parseStatistics(bytes: Uint8Array, known: KnownTowns = townsOfJapan): StatisticsTable {
  const [codes, years, names, ...rows] = readRows(decodeTable(bytes))
  if (!codes) throw new UnusableTable({ ja: 'ファイルに内容がありません。', en: 'The file has no content.' })
  const source = sourceOf(codes)
  if (!years || !names) {
    throw new UnusableTable(
      {
        ja: '年度と項目名の行がありません。ファイルの一部ではありませんか。',
        en: 'The rows of years and names are missing. Is it a part of a file?',
      },
      { line: codes.line },
    )
  }
  const columns = findColumns(codes)
  for (const row of [years, names, ...rows]) refuseOtherWidth(row, codes.cells)
  const head: Head = { codes: codes.cells, names: names.cells }
  const regions = { index: 0, name: names.cells[0] ?? '', sixDigitsOf: withCheckDigit(known) }
  return {
    source,
    years: forEachColumn(columns, (index) => readYear(years, index, head)),
    towns: readTowns(rows, regions, known, (row) => readFigures(row, columns, head)),
  }
}

interface Head {
  readonly codes: readonly string[]
  readonly names: readonly string[]
}
type Columns = Readonly<Record<StatisticsColumn, number>>

function sourceOf({ line, cells }: Row): string {
  const [name = ''] = cells
  if (/^SSDSE-A-\d{4}$/u.test(name)) return name
  const position = { line, column: { number: 1 } }
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

function findColumns({ line, cells }: Row): Columns {
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
  const missing = statisticsColumnCodes.filter((code) => !seen.has(code))
  if (missing.length > 0) {
    const list = missing.map((code) => `${code} ${statisticsColumns[code]}`)
    throw new UnusableTable(
      { ja: `必要な項目がありません: ${list.join('、')}。`, en: `Columns that are needed are missing: ${list.join(', ')}.` },
      { line },
    )
  }
  return Object.fromEntries(statisticsColumnCodes.map((code) => [code, seen.get(code)])) as Columns
}

function forEachColumn<T>(columns: Columns, read: (index: number) => T): Record<StatisticsColumn, T> {
  return Object.fromEntries(statisticsColumnCodes.map((code) => [code, read(columns[code])])) as Record<StatisticsColumn, T>
}

function readYear({ line, cells }: Row, index: number, head: Head): number {
  const cell = cells[index] ?? ''
  if (/^(19|20)\d{2}$/u.test(cell)) return Number(cell)
  throw new UnusableTable(
    { ja: `「${quoted(cell)}」は年度ではありません。`, en: `"${quoted(cell)}" is no year.` },
    { line, column: columnAt(index, head) },
  )
}

/** Every indicator is looked at, not only those we need: a table with a broken cell is a broken table. */
function readFigures({ line, cells }: Row, columns: Columns, head: Head): Figures {
  const figures = cells.map((cell, index) => {
    if (index < firstIndicator || noFigure.test(cell)) return null
    if (!number.test(cell)) {
      throw new UnusableTable(
        { ja: `「${quoted(cell)}」は数値ではありません。`, en: `"${quoted(cell)}" is not a number.` },
        { line, column: columnAt(index, head) },
      )
    }
    if (cell.startsWith('-') && isCount(head.codes[index] ?? '')) {
      throw new UnusableTable(
        { ja: `「${quoted(cell)}」: 負の数にはなりえない項目です。`, en: `"${quoted(cell)}": this figure cannot be negative.` },
        { line, column: columnAt(index, head) },
      )
    }
    return Number(cell)
  })
  return forEachColumn(columns, (index) => figures[index] ?? null)
}

function isCount(code: string): boolean {
  return Object.hasOwn(statisticsColumns, code) && !mayBeNegative.has(code)
}

function columnAt(index: number, { codes, names }: Head): { number: number; name: string } {
  return { number: index + 1, name: `${codes[index] ?? ''} ${names[index] ?? ''}`.trim() }
}

/** `R01100` → `011002`: the table leaves the check digit out. A code nobody knows keeps a `?` in its place. */
function withCheckDigit(known: KnownTowns): (cell: string) => string | undefined {
  const byFiveDigits = new Map(Array.from(known.keys(), (code) => [code.slice(0, 5), code]))
  return (cell) => {
    const [, digits] = /^R(\d{5})$/u.exec(cell) ?? []
    return digits === undefined ? undefined : (byFiveDigits.get(digits) ?? `${digits}?`)
  }
}
