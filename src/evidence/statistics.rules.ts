import { decodeTable } from './decode-table.rules.ts'
import { emptyFigureAmong } from './empty-figures.rules.ts'
import { impossibleAmong, moreWorkThanLive } from './possible-figures.rules.ts'
import { readRows, refuseOtherWidth, type Row } from './read-rows.rules.ts'
import { statisticsColumns, type Figures, type StatisticsColumn } from './statistics-columns.ts'
import { firstIndicator, forEachColumn, readHead, type Head } from './statistics-head.rules.ts'
import { refuseOtherNames, type NameColumns } from './town-names.rules.ts'
import { readTowns, townsOfJapan, type KnownTowns } from './town-rows.rules.ts'
import { quoted, UnusableTable } from './unusable-table.ts'

export interface StatisticsTable {
  /** What the table calls itself: `SSDSE-A-2026`. */
  readonly source: string
  readonly years: Readonly<Record<StatisticsColumn, number>>
  readonly towns: ReadonlyMap<string, Figures>
}

/** How official statistics write that there is no figure: none, unknown, not to be had, withheld; none of them means zero. */
const noFigure = /^(|[-－―‐ー]|…|\.{2,3}|\*{1,3}|[xXχΧ]|NA|N\/A)$/u
const number = /^-?\d{1,12}(\.\d{1,6})?$/u
/** Of the columns that are needed, ratios of finance and nothing else may be below zero. */
const mayBeNegative: ReadonlySet<string> = new Set<StatisticsColumn>(['D2203', 'D2211'])
/** Of columns nothing is taken from only the name tells: rates, ratios and what is left when something was taken away. */
const isNoCount = /率|比|指数|差|増減|超過|収支/u

/**
 * Reads the public table SSDSE-A (独立行政法人統計センター, 市区町村別) as it is published. Throws UnusableTable unless every column that
 * evidence is taken from and every one of `known` is there under its name, each cell is a number or says that there is none, and the
 * figures can be those of municipalities. `thisYear` is that of today: no figure is of a later one.
 */
export function parseStatistics(bytes: Uint8Array, thisYear: number, known: KnownTowns = townsOfJapan): StatisticsTable {
  const table = readRows(decodeTable(bytes))
  const head = readHead(table, thisYear)
  for (const row of table.slice(1)) refuseOtherWidth(row, head.codes)
  const regions = { index: 0, name: head.names[0] ?? '', sixDigitsOf: withCheckDigit(known) }
  const names: NameColumns = {
    prefecture: { index: 1, name: head.names[1] ?? '' },
    municipality: { index: 2, name: head.names[2] ?? '' },
    mayBeMissing: false,
  }
  const towns = readTowns(table.slice(3), regions, known, (row, code) => {
    refuseOtherNames(row, code, names, known)
    const figures = readFigures(row, head)
    refuseImpossible(figures, code, row, head)
    return figures
  })
  refuseEmpty(towns, table[0]?.line ?? 1, head)
  if (moreWorkThanLive(towns.values())) {
    throw new UnusableTable(
      {
        ja: `${statisticsColumns.C2208}の全国の合計が${statisticsColumns.A1101}の合計を超えています。`,
        en: `${statisticsColumns.C2208} is more than ${statisticsColumns.A1101} in the whole country.`,
      },
      head.positionOf(table[0]?.line ?? 1, head.columns.C2208),
    )
  }
  return { source: head.source, years: head.years, towns }
}

/** Every indicator is looked at, not only those we need: a table with a broken cell is a broken table. */
function readFigures({ line, cells }: Row, head: Head): Figures {
  const figures = cells.map((cell, index) => {
    if (index < firstIndicator || noFigure.test(cell)) return null
    if (!number.test(cell)) {
      throw new UnusableTable(
        { ja: `「${quoted(cell)}」は数値ではありません。`, en: `"${quoted(cell)}" is not a number.` },
        head.positionOf(line, index),
      )
    }
    if (cell.startsWith('-') && isCount(head.codes[index] ?? '', head.names[index] ?? '')) {
      throw new UnusableTable(
        { ja: `「${quoted(cell)}」: 負の数にはなりえない項目です。`, en: `"${quoted(cell)}": this figure cannot be negative.` },
        head.positionOf(line, index),
      )
    }
    return Number(cell)
  })
  return forEachColumn(head.columns, (index) => figures[index] ?? null)
}

function isCount(code: string, name: string): boolean {
  return Object.hasOwn(statisticsColumns, code) ? !mayBeNegative.has(code) : !isNoCount.test(name)
}

function refuseImpossible(figures: Figures, code: string, { line }: Row, { columns, positionOf }: Head): void {
  const excess = impossibleAmong(figures, code)
  if (!excess) return
  const { parts, sum, column, whole, of, most } = excess
  const limit = most === of ? { ja: '', en: '' } : { ja: `（${most}まで）`, en: ` (at most ${most})` }
  throw new UnusableTable(
    {
      ja: `${parts}が${sum}で、${statisticsColumns[whole]}${of}に対してありうる数${limit.ja}を超えています。`,
      en: `${parts} is ${sum}, more than there can be with ${statisticsColumns[whole]} of ${of}${limit.en}.`,
    },
    positionOf(line, columns[column]),
  )
}

function refuseEmpty(towns: ReadonlyMap<string, Figures>, line: number, { columns, positionOf }: Head): void {
  const empty = emptyFigureAmong(towns.values())
  if (!empty) return
  const name = statisticsColumns[empty.column]
  throw new UnusableTable(
    empty.isZero
      ? {
          ja: `${name}が${towns.size}市区町村すべて0です。強みのレベルを導出できません。`,
          en: `${name} is 0 in all ${towns.size} municipalities. No level can be derived from it.`,
        }
      : {
          ja: `${name}から値を求められるのは${towns.size}市区町村のうち${empty.known}だけです。強みのレベルを導出できません。`,
          en: `${name} gives a figure for only ${empty.known} of ${towns.size} municipalities. No level can be derived from it.`,
        },
    positionOf(line, columns[empty.column]),
  )
}

/** `R01100` → `011002`: the table leaves the check digit out. A code nobody knows keeps a `?` in its place. */
function withCheckDigit(known: KnownTowns): (cell: string) => string | undefined {
  const byFiveDigits = new Map(Array.from(known.keys(), (code) => [code.slice(0, 5), code]))
  return (cell) => {
    const [, digits] = /^R(\d{5})$/u.exec(cell) ?? []
    return digits === undefined ? undefined : (byFiveDigits.get(digits) ?? `${digits}?`)
  }
}
