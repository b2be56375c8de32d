import { isLocalGovernmentCode } from '../catalog/check-digits.ts'
import { decodeTable } from './decode-table.rules.ts'
import type { Place } from './evidence.ts'
import { readRows, refuseOtherWidth, type Row } from './read-rows.rules.ts'
import { impossiblePlaceAmong } from './possible-places.rules.ts'
import { refuseOtherNames, type NameColumn, type NameColumns } from './town-names.rules.ts'
import { readTowns, townsOfJapan, type KnownTowns } from './town-rows.rules.ts'
import { quoted, UnusableTable, type Position } from './unusable-table.ts'

/** How the tables we know of call the columns that are needed, in lower case. */
const columnNames = {
  code: { ja: '市区町村コード', en: 'code', names: ['code', 'code6', 'lgcode', '団体コード', '市区町村コード', '全国地方公共団体コード'] },
  latitude: { ja: '緯度', en: 'latitude', names: ['latitude', 'lat', '緯度'] },
  longitude: { ja: '経度', en: 'longitude', names: ['longitude', 'lng', 'lon', '経度'] },
} as const
/** And those that are compared when they are there. */
const nameColumns: Readonly<Record<'municipality' | 'prefecture', readonly string[]>> = {
  municipality: ['city', 'name', 'municipality', '市区町村', '市区町村名', '市町村名', '自治体名', '団体名'],
  prefecture: ['pref', 'prefecture', '都道府県', '都道府県名'],
}
type Needed = keyof typeof columnNames

/** From Okinotorishima to Etorofu, from Yonaguni to Minamitorishima, in degrees. */
const bounds = { latitude: { from: 20, to: 46 }, longitude: { from: 122, to: 154 } }

export interface PlacesTable {
  readonly places: ReadonlyMap<string, Place>
  /** Rows of wards of designated cities, which are no municipalities. */
  readonly wards: number
}

/**
 * Reads a table with a code, latitude and longitude per municipality (WGS 84, degrees), among any other columns.
 * Throws UnusableTable unless it has every one of `known`, each once, under its name where names are given, and where it can be.
 */
export function parsePlaces(bytes: Uint8Array, known: KnownTowns = townsOfJapan): PlacesTable {
  const [header, ...rows] = readRows(decodeTable(bytes))
  if (!header) throw new UnusableTable({ ja: 'ファイルに内容がありません。', en: 'The file has no content.' })
  const columns = findColumns(header)
  for (const row of rows) refuseOtherWidth(row, header.cells)
  const towns = rows.filter((row) => !isWard(row.cells[columns.code] ?? '', known))
  const codes = { index: columns.code, name: header.cells[columns.code] ?? '', sixDigitsOf: codeOfSixDigits }
  const names = findNames(header)
  const lines = new Map<string, number>()
  const places = readTowns(towns, codes, known, (row, code) => {
    refuseOtherNames(row, code, names, known)
    lines.set(code, row.line)
    return readPlace(row, header, columns)
  })
  refuseImpossible(places, known, (code) => ({
    line: lines.get(code) ?? header.line,
    column: { number: columns.latitude + 1, name: header.cells[columns.latitude] },
  }))
  return { places, wards: rows.length - towns.length }
}

function refuseImpossible(places: ReadonlyMap<string, Place>, known: KnownTowns, positionOf: (code: string) => Position): void {
  const impossible = impossiblePlaceAmong(places)
  if (!impossible) return
  const { codes } = impossible
  const [first = ''] = codes
  const town = `${first} ${known.get(first)}`
  throw new UnusableTable(
    impossible.fault === 'shared'
      ? {
          ja: `${town}など${codes.length}市区町村が同じ地点にあります。座標が繰り返されているか、粗すぎます（小数第2位以上が必要です）。`,
          en: `${codes.length} municipalities, ${town} among them, are at the same point. Coordinates are repeated, or too coarse (two decimals are needed).`,
        }
      : {
          ja: `${town}は、同じ都道府県の最も近い市区町村から${impossible.km}km離れています。座標の行がずれているか、誤りがあります。`,
          en: `${town} is ${impossible.km} km from the nearest other municipality of its prefecture. Coordinates have slipped into other rows, or are wrong.`,
        },
    positionOf(first),
  )
}

function findNames({ cells }: Row): NameColumns {
  const find = (names: readonly string[]): NameColumn | null => {
    const index = cells.findIndex((cell) => names.includes(cell.toLowerCase()))
    return index < 0 ? null : { index, name: cells[index] ?? '' }
  }
  return { municipality: find(nameColumns.municipality), prefecture: find(nameColumns.prefecture), mayBeMissing: true }
}

function findColumns(header: Row): Record<Needed, number> {
  const [first = ''] = header.cells
  if (first.startsWith('SSDSE-')) {
    throw new UnusableTable(
      {
        ja: `座標の表ではなく統計の表（${quoted(first)}）です。npm run import:statistics を使ってください。`,
        en: `This is a table of statistics (${quoted(first)}), not of places. Use npm run import:statistics.`,
      },
      { line: header.line, column: { number: 1 } },
    )
  }
  return { code: findColumn(header, 'code'), latitude: findColumn(header, 'latitude'), longitude: findColumn(header, 'longitude') }
}

function findColumn(header: Row, needed: Needed): number {
  const { ja, en, names } = columnNames[needed]
  const called = header.cells.map((cell) => cell.toLowerCase())
  const found = called.flatMap((name, index) => ((names as readonly string[]).includes(name) ? [index] : []))
  const [index, second] = found
  if (index === undefined) {
    throw new UnusableTable(
      {
        ja: `${ja}の列がありません（見出しは ${names.join('、')} のいずれか）。`,
        en: `There is no column for the ${en} (headed by one of ${names.join(', ')}).`,
      },
      { line: header.line },
    )
  }
  if (second !== undefined) {
    throw new UnusableTable(
      { ja: `${ja}の列が二つあります。`, en: `There are two columns for the ${en}.` },
      { line: header.line, column: { number: second + 1, name: header.cells[second] } },
    )
  }
  return index
}

function codeOfSixDigits(cell: string): string | undefined {
  return /^\d{6}$/u.test(cell) ? cell : undefined
}

/**
 * JIS X 0402 gives 100–199 to designated cities and their wards; Tokyo's special wards are municipalities, and known ones. A wrong check
 * digit makes no ward of a city.
 */
function isWard(cell: string, known: KnownTowns): boolean {
  return /^(?!13)\d{2}1\d{3}$/u.test(cell) && isLocalGovernmentCode(cell) && !known.has(cell)
}

function readPlace(row: Row, header: Row, columns: Record<Needed, number>): Place {
  const degrees = (what: 'latitude' | 'longitude'): number => {
    const index = columns[what]
    const cell = row.cells[index] ?? ''
    const { from, to } = bounds[what]
    const position = { line: row.line, column: { number: index + 1, name: header.cells[index] } }
    if (!/^\d{1,3}(\.\d{1,20})?$/u.test(cell)) {
      const { ja, en } = columnNames[what]
      throw new UnusableTable(
        { ja: `「${quoted(cell)}」は${ja}（度、小数）ではありません。`, en: `"${quoted(cell)}" is no ${en} in decimal degrees.` },
        position,
      )
    }
    const value = Number(cell)
    if (value < from || value > to) {
      throw new UnusableTable(
        {
          ja: `${cell}は日本の範囲（${columnNames[what].ja}${from}〜${to}度）の外です。緯度と経度が逆ではありませんか。`,
          en: `${cell} is outside Japan (${what} ${from} to ${to} degrees). Are latitude and longitude swapped?`,
        },
        position,
      )
    }
    return value
  }
  return { latitude: degrees('latitude'), longitude: degrees('longitude') }
}
