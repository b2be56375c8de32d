import { describe, expect, it } from 'vitest'
import { parseStatistics } from '../../src/evidence/statistics.rules.ts'
import { UnusableTable } from '../../src/evidence/unusable-table.ts'
import { bytesOf, sample, sampleTowns, withCell } from './tables.ts'

const text = sample('SSDSE-A-2099.csv').toString('utf8')
const lines = text.trimEnd().split('\n')
const read = (given: string) => parseStatistics(bytesOf(given), sampleTowns)

/** The column of a code, from 1. */
const columnOf = (code: string): number => (lines[0]?.split(',').indexOf(code) ?? -1) + 1
const withoutColumn = (code: string): string =>
  lines
    .map((line) =>
      line
        .split(',')
        .toSpliced(columnOf(code) - 1, 1)
        .join(','),
    )
    .join('\n')

function refusal(work: () => unknown): UnusableTable {
  try {
    work()
  } catch (error) {
    if (error instanceof UnusableTable) return error
    throw error
  }
  throw new Error('nothing was refused')
}

describe('the table as it is published', () => {
  it('gives every municipality by its six-digit code, with the years of its columns', () => {
    const { source, years, towns } = read(text)
    expect(source).toBe('SSDSE-A-2099')
    expect([...towns.keys()]).toEqual([...sampleTowns.keys()])
    expect(towns.get('072028')).toMatchObject({ A1101: 120_000, C220839: 2700, D2203: 91.3, J250302: 21 })
    expect(years).toMatchObject({ A1101: 2090, A5101: 2098, C220839: 2091, D2203: 2096 })
  })

  it('says the same in CP932 and in UTF-8, with a mark or without, with any kind of line end', () => {
    const expected = read(text)
    expect(parseStatistics(sample('SSDSE-A-2099.cp932.csv'), sampleTowns)).toEqual(expected)
    expect(read(`\uFEFF${text}`)).toEqual(expected)
    expect(read(text.replaceAll('\n', '\r\n'))).toEqual(expected)
    expect(read(text.trimEnd())).toEqual(expected)
    expect(read(`${text}\n\n`)).toEqual(expected)
  })

  it('takes a cell without a figure for unknown, however that is written, and a zero for a zero', () => {
    const { towns } = read(text)
    expect(towns.get('073644')).toMatchObject({ I510120: null, I6100: null, C220839: 0 })
    expect(towns.get('401005')?.J250302).toBeNull()
    for (const mark of ['', '-', '－', '…', '...', '***', '*', 'X', 'x', ' - ']) {
      expect(read(withCell(text, 4, columnOf('I6100'), mark)).towns.get('011002')?.I6100, mark).toBeNull()
    }
  })

  it('reads the columns by their codes, wherever they stand and whatever else there is', () => {
    const more = lines.map((line, index) => {
      const [code = '', ...cells] = line.split(',')
      return [code, ...cells.slice(0, 2), ['Z9999', '2097', '別の項目'][index] ?? '12.5', ...cells.slice(2).toReversed()].join(',')
    })
    expect(read(more.join('\n'))).toEqual(read(text))
  })
})

describe('what is refused, with the line and the column:', () => {
  const first = (rest: string): string => rest + text.slice(text.indexOf(','))

  it.each<[string, string, RegExp, { line: number; column?: object } | undefined]>([
    ['an empty file', '', /空です.*\n.*empty/u, undefined],
    ['blank lines', '\n \n', /内容がありません.*\n.*no content/u, undefined],
    ['a web page', '<!DOCTYPE html>\n<html></html>', /HTML/u, { line: 1 }],
    ['the table of the prefectures', first('SSDSE-B-2026'), /市区町村別のSSDSE-A.*\n.*another table/u, { line: 1, column: { number: 1 } }],
    ['a table of places', sample('places.csv').toString('utf8'), /import:places/u, { line: 1, column: { number: 1 } }],
    ['any other table', 'a,b\n1,2\n', /SSDSE-Aの表ではありません/u, { line: 1, column: { number: 1 } }],
    ['a head alone', lines.slice(0, 1).join('\n'), /年度と項目名の行/u, { line: 1 }],
    ['a missing indicator', withoutColumn('C220839'), /必要な項目がありません: C220839 従業者数（民営）（情報通信業）/u, { line: 1 }],
    ['a column that is there twice', withCell(text, 1, 9, 'A1101'), /A1101が二つ/u, { line: 1, column: { number: 9 } }],
    [
      'a year that is none',
      withCell(text, 2, 9, '令和3'),
      /「令和3」は年度では/u,
      { line: 2, column: { number: 9, name: 'C2208 従業者数（民営）' } },
    ],
    [
      'a cell that is no number',
      withCell(text, 5, 9, '1 234'),
      /「1 234」は数値では/u,
      { line: 5, column: { number: 9, name: 'C2208 従業者数（民営）' } },
    ],
    [
      'a figure too long to be one',
      withCell(text, 5, 9, '9'.repeat(400)),
      /9{40}…」は数値では/u,
      { line: 5, column: { number: 9, name: 'C2208 従業者数（民営）' } },
    ],
    ['fewer than nobody', withCell(text, 5, 9, '-3'), /負の数/u, { line: 5, column: { number: 9, name: 'C2208 従業者数（民営）' } }],
    ['a line cut off', lines.slice(0, 7).join('\n').slice(0, -20), /42列のうち\d+列しか/u, expect.objectContaining({ line: 7 })],
    ['a line too long', `${text.trimEnd()},1\n`, /列が多すぎます/u, { line: 9, column: { number: 42, name: 'J250302' } }],
    [
      'half a file',
      lines.slice(0, 7).join('\n'),
      /6市区町村のうち4しか.*304018 白浜町など/u,
      { line: 7, column: { number: 1, name: '地域コード' } },
    ],
    ['a file without any municipality', lines.slice(0, 3).join('\n'), /6市区町村のうち0しか/u, undefined],
    [
      'a municipality twice',
      withCell(text, 7, 1, 'R07202'),
      /072028 会津若松市は5行目にもあります/u,
      { line: 7, column: { number: 1, name: '地域コード' } },
    ],
    [
      'a municipality merged or unknown',
      withCell(text, 7, 1, 'R07999'),
      /「R07999」は現在の/u,
      { line: 7, column: { number: 1, name: '地域コード' } },
    ],
    ['a prefecture', withCell(text, 7, 1, 'R13000'), /都道府県のコード/u, { line: 7, column: { number: 1, name: '地域コード' } }],
    [
      'a code of another kind',
      withCell(text, 7, 1, '13101'),
      /市区町村コードではありません/u,
      { line: 7, column: { number: 1, name: '地域コード' } },
    ],
    ['quotation marks that do not fit', withCell(text, 6, 3, '"檜枝岐"村'), /引用符/u, { line: 6, column: { number: 3 } }],
  ])('%s', (_what, given, says, position) => {
    const refused = refusal(() => read(given))
    expect(refused.message).toMatch(says)
    expect(refused.message).toMatch(/何も取り込んでいません。\n.*Nothing was imported\.$/u)
    if (position === undefined) expect(refused.position).toBeUndefined()
    else expect(refused.position).toEqual(position)
  })

  it('what is no text, or text of another encoding', () => {
    const parse = (bytes: number[] | Buffer) => refusal(() => parseStatistics(Uint8Array.from(bytes), sampleTowns))
    expect(parse([0x53, 0x0a, 0x00, 0x01]).message).toMatch(/^2行目.*テキストではない/u)
    expect(parse([0x50, 0x4b, 0x03, 0x04, 0x14]).message).toMatch(/ExcelまたはZIP/u)
    expect(parse(Buffer.from(text, 'utf16le')).message).toMatch(/UTF-16/u)
    // 0xA0 is no character of either.
    const spoilt = Buffer.from(text)
    spoilt[text.indexOf('R07') + 1000] = 0xa0
    expect(parse(spoilt).message).toMatch(/^\d+行目: 文字コードが/u)
  })

  it('names line and column in both languages', () => {
    expect(refusal(() => read(withCell(text, 5, 9, 'abc'))).message).toBe(
      '5行目9列目（C2208 従業者数（民営））: 「abc」は数値ではありません。何も取り込んでいません。\n' +
        'Line 5, column 9 (C2208 従業者数（民営）): "abc" is not a number. Nothing was imported.',
    )
  })

  it('shows nothing of a cell that could play tricks on a terminal', () => {
    expect(refusal(() => read(withCell(text, 5, 9, '\u001B[2J\u202E1'))).message).toContain('「?[2J?1」')
  })
})
