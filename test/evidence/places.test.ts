import { expect, it } from 'vitest'
import { parsePlaces } from '../../src/evidence/places.rules.ts'
import { UnusableTable } from '../../src/evidence/unusable-table.ts'
import { bytesOf, sample, sampleTowns, withCell } from './tables.ts'

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
  ['a table of statistics', sample('SSDSE-A-2099.csv').toString('utf8'), /import:statistics/u, { line: 1, column: { number: 1 } }],
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
  ['a municipality twice', withCell(text, 3, 1, '011002'), /2行目にもあります/u, { line: 3, column: { number: 1, name: 'code' } }],
  ['a ward of Tokyo nobody knows', withCell(text, 3, 1, '131999'), /現在の6市区町村/u, { line: 3, column: { number: 1, name: 'code' } }],
  ['half a file', text.split('\n').slice(0, 4).join('\n'), /6市区町村のうち3しか/u, { line: 4, column: { number: 1, name: 'code' } }],
  ['a line cut off', text.trimEnd().slice(0, -6), /4列のうち3列しか/u, { line: 7, column: { number: 3, name: 'latitude' } }],
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
