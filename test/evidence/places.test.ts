import { expect, it } from 'vitest'
import { parsePlaces } from '../../src/evidence/places.rules.ts'
import { UnusableTable } from '../../src/evidence/unusable-table.ts'
import { bytesOf, sample, sampleTowns, wholePlaces, withCell } from './tables.ts'

const text = sample('places.csv').toString('utf8')
const read = (given: string) => parsePlaces(bytesOf(given), sampleTowns)

it('reads where every municipality is, from whichever columns are headed so', () => {
  const { places } = read(text)
  expect([...places.keys()]).toEqual([...sampleTowns.keys()])
  expect(places.get('304018')).toEqual({ latitude: 33.7, longitude: 135.3 })
  for (const head of [
    'code6,name,lat,lng',
    'lgcode,市名,lat,lon',
    '全国地方公共団体コード,名称,緯度,経度',
    'Code,Name,LATITUDE,LONGITUDE',
  ]) {
    expect(read(text.replace('code,name,latitude,longitude', head)).places, head).toEqual(places)
  }
})

it('leaves wards of designated cities out, which are no municipalities', () => {
  const { places, wards } = read(`${text}011011,札幌市中央区,43.05,141.34\n401013,北九州市門司区,33.9,130.9\n`)
  expect([places.size, wards]).toEqual([6, 2])
})

it.each<[string, string, RegExp, object | undefined]>([
  ['a table of statistics', sample('SSDSE-A-1999.csv').toString('utf8'), /import:statistics/u, { line: 1, column: { number: 1 } }],
  ['a table without codes', text.replace('code,', 'id,'), /市区町村コードの列がありません/u, { line: 1 }],
  ['a table without longitudes', text.replace('longitude', 'x'), /経度の列がありません/u, { line: 1 }],
  ['two columns of latitudes', text.replace('name', 'lat'), /緯度の列が二つ/u, { line: 1, column: { number: 3, name: 'latitude' } }],
  ['an empty cell', withCell(text, 3, 3, ''), /「」は緯度/u, { line: 3, column: { number: 3, name: 'latitude' } }],
  [
    'degrees that are no number',
    withCell(text, 3, 4, '139度54分'),
    /「139度54分」は経度/u,
    { line: 3, column: { number: 4, name: 'longitude' } },
  ],
  ['a place outside Japan', withCell(text, 3, 3, '51.5'), /日本の範囲/u, { line: 3, column: { number: 3, name: 'latitude' } }],
  [
    'latitude and longitude swapped',
    withCell(withCell(text, 3, 3, '139.9'), 3, 4, '37.5'),
    /緯度と経度が逆/u,
    { line: 3, column: { number: 3, name: 'latitude' } },
  ],
  ['a leading zero that was lost', withCell(text, 3, 1, '72028'), /先頭の0/u, { line: 3, column: { number: 1, name: 'code' } }],
  [
    'a municipality merged or unknown',
    withCell(text, 3, 1, '079995'),
    /現在の6市区町村/u,
    { line: 3, column: { number: 1, name: 'code' } },
  ],
  [
    'a wrong check digit',
    withCell(text, 3, 1, '072029'),
    /「072029」は検査数字.*会津若松市なら072028.*\n.*wrong check digit/u,
    { line: 3, column: { number: 1, name: 'code' } },
  ],
  [
    'a wrong check digit of a designated city, which is no ward',
    withCell(text, 2, 1, '011003'),
    /「011003」は検査数字.*札幌市なら011002/u,
    { line: 2, column: { number: 1, name: 'code' } },
  ],
  ['a municipality twice', withCell(text, 3, 1, '011002'), /2行目にもあります/u, { line: 3, column: { number: 1, name: 'code' } }],
  ['a ward of Tokyo nobody knows', withCell(text, 3, 1, '131997'), /現在の6市区町村/u, { line: 3, column: { number: 1, name: 'code' } }],
  ['half a file', text.split('\n').slice(0, 4).join('\n'), /6市区町村のうち3しか/u, { line: 4, column: { number: 1, name: 'code' } }],
  ['a line cut off', text.trimEnd().slice(0, -6), /4列のうち3列しか/u, { line: 7, column: { number: 3, name: 'latitude' } }],
  ['columns set apart by tabs', text.replaceAll(',', '\t'), /区切りがタブです/u, { line: 1 }],
  [
    'names of other rows',
    withCell(text, 3, 2, '檜枝岐村'),
    /「檜枝岐村」.*072028 会津若松市/u,
    { line: 3, column: { number: 2, name: 'name' } },
  ],
  ['a web page', '<html>', /HTML/u, { line: 1 }],
])('refuses %s, with the line and the column', (_what, given, says, position) => {
  try {
    read(given)
  } catch (error) {
    if (!(error instanceof UnusableTable)) throw error
    expect(error.message).toMatch(says)
    expect(error.position).toEqual(position)
    return
  }
  throw new Error('nothing was refused')
})

/** What a whole table is refused for; the line of a code is two more than its place in the list. */
function refusedFor(given: string): UnusableTable {
  try {
    parsePlaces(bytesOf(given))
  } catch (error) {
    if (error instanceof UnusableTable) return error
  }
  throw new Error('nothing was refused')
}
const whole = (): string[] => wholePlaces().split('\n')

it('accepts the towns of a table a little apart, and two that share a point', () => {
  const lines = whole()
  expect(parsePlaces(bytesOf(lines.join('\n'))).places.size).toBe(1741)
  const shared = lines.with(5, (lines[4] ?? '').replace(/^\d+/u, (lines[5] ?? '').slice(0, 6)))
  expect(parsePlaces(bytesOf(shared.join('\n'))).places.size).toBe(1741)
})

it('refuses municipalities at one point, all of them or three', () => {
  const all = whole().map((line, index) => (index === 0 ? line : line.replace(/,.*/u, ',35.5,135.5')))
  expect(refusedFor(all.join('\n'))).toMatchObject({ position: { line: 2 } })
  const three = whole().map((line, index) => (index > 2 && index < 6 ? line.replace(/,.*/u, ',25.5,135.4') : line))
  const refused = refusedFor(three.join('\n'))
  expect(refused.position).toEqual({ line: 4, column: { number: 2, name: 'lat' } })
  expect(refused.message).toMatch(/3市区町村が同じ地点/u)
})

it('refuses a town far from all others of its prefecture, with the line', () => {
  const lines = whole()
  const far = lines.with(400, (lines[400] ?? '').replace(/,.*/u, ',30.1,150.2'))
  const refused = refusedFor(far.join('\n'))
  expect(refused.position).toEqual({ line: 401, column: { number: 2, name: 'lat' } })
  expect(refused.message).toMatch(/km離れ.*\n.*km from/u)
})
