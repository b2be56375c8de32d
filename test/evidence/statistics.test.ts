import { describe, expect, it } from 'vitest'
import { parseStatistics } from '../../src/evidence/statistics.rules.ts'
import { UnusableTable } from '../../src/evidence/unusable-table.ts'
import { bytesOf, sample, sampleTowns, wholeStatistics, withCell } from './tables.ts'

const text = sample('SSDSE-A-1999.csv').toString('utf8')
const lines = text.trimEnd().split('\n')
const thisYear = 2026
const read = (given: string) => parseStatistics(bytesOf(given), thisYear, sampleTowns)

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

/** The sample with other figures in every row. */
const everywhere = (change: (cell: string, code: string) => string): string => {
  const [codes = [], ...rows] = lines.map((line) => line.split(','))
  const changed = rows.map((row, at) => (at < 2 ? row : row.map((cell, index) => (index < 3 ? cell : change(cell, codes[index] ?? '')))))
  return [codes, ...changed].map((row) => row.join(',')).join('\n')
}

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
    expect(source).toBe('SSDSE-A-1999')
    expect([...towns.keys()]).toEqual([...sampleTowns.keys()])
    expect(towns.get('072028')).toMatchObject({ A1101: 120_000, C220839: 2700, D2203: 91.3, J250302: 21 })
    expect(years).toMatchObject({ A1101: 1990, A5101: 1998, C220839: 1991, D2203: 1996 })
  })

  it('says the same in CP932 and in UTF-8, with a mark or without, with any kind of line end', () => {
    const expected = read(text)
    expect(parseStatistics(sample('SSDSE-A-1999.cp932.csv'), thisYear, sampleTowns)).toEqual(expected)
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

  it('takes a name for the same in the spellings official tables have of it', () => {
    const towns = new Map([...sampleTowns, ['122246', '鎌ケ谷市'], ['082082', '龍ケ崎市'], ['394050', '梼原町'], ['462187', '霧島市']])
    const rows = [
      ['R12224', '千葉県', '鎌ヶ谷市'],
      ['R08208', '茨城県', '竜ヶ崎市'],
      ['R39405', '高知県', '檮原町'],
      ['R46218', '鹿児島県', '霧嶋市'],
    ].map((head) => [...head, ...(lines[3] ?? '').split(',').slice(3)].join(','))
    const spelt = withCell([...lines, ...rows].join('\n'), 6, 3, '桧枝岐村')
    expect(parseStatistics(bytesOf(spelt), thisYear, towns).towns.size).toBe(10)
  })

  it('leaves open where more people work than live, as in the wards of Tokyo and in some villages', () => {
    expect(read(withCell(text, 7, columnOf('C2208'), '1000000')).towns.get('131016')?.C2208).toBe(1_000_000)
    expect(read(withCell(text, 6, columnOf('C2208'), '1200')).towns.get('073644')?.C2208).toBe(1200)
  })

  it('reads the columns by their codes, wherever they stand and whatever else there is', () => {
    const more = lines.map((line, index) => {
      const [code = '', ...cells] = line.split(',')
      return [code, ...cells.slice(0, 2), ['Z9999', '1997', '別の項目'][index] ?? '12.5', ...cells.slice(2).toReversed()].join(',')
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
    [
      'a missing indicator',
      withoutColumn('C220839'),
      /必要な項目がありません: C220839 従業者数（民営）（情報通信業）。何も/u,
      { line: 1, column: { number: columnOf('C220838') + 1, name: 'C220839 従業者数（民営）（情報通信業）' } },
    ],
    [
      'a published edition without indicators that are needed, and others',
      withoutColumn('J250302').replace('SSDSE-A-1999', 'SSDSE-A-2026'),
      /必要な項目がありません: J250302 保育所等数（基本票）。公表された表にある項目がありません: A110101/u,
      { line: 1, column: { number: 5, name: 'A110101' } },
    ],
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
    ['a head without the years', lines.toSpliced(1, 1).join('\n'), /2行目: 年度の行がありません.*\n.*row of years/u, { line: 2 }],
    ['a head without the names', lines.toSpliced(2, 1).join('\n'), /項目名の行がありません.*「R01100」.*\n.*row of names/u, { line: 3 }],
    ['columns set apart by tabs', text.replaceAll(',', '\t'), /区切りがタブです.*\n.*tabs/u, { line: 1 }],
    ['columns set apart by semicolons', text.replaceAll(',', ';'), /区切りがセミコロンです.*\n.*semicolons/u, { line: 1 }],
    ['an edition of years to come', first('SSDSE-A-2099'), /「SSDSE-A-2099」.*2026年/u, { line: 1, column: { number: 1 } }],
    [
      'figures of years to come',
      withCell(text, 2, 9, '2027'),
      /「2027」.*1950.*2026/u,
      { line: 2, column: { number: 9, name: 'C2208 従業者数（民営）' } },
    ],
    [
      'figures older than any such table',
      withCell(text, 2, 9, '1949'),
      /「1949」/u,
      { line: 2, column: { number: 9, name: 'C2208 従業者数（民営）' } },
    ],
    [
      'names of other rows',
      withCell(withCell(text, 5, 3, '檜枝岐村'), 6, 3, '会津若松市'),
      /「檜枝岐村」.*072028 会津若松市.*\n.*"檜枝岐村"/u,
      { line: 5, column: { number: 3, name: '市区町村' } },
    ],
    [
      'codes of other rows',
      ['R07202', 'R07364', 'R13101', 'R30401', 'R40100', 'R01100'].reduce((given, code, row) => withCell(given, row + 4, 1, code), text),
      /ずれ/u,
      { line: 4, column: { number: 3, name: '市区町村' } },
    ],
    ['another prefecture', withCell(text, 5, 2, '福岡県'), /「福岡県」.*福島県/u, { line: 5, column: { number: 2, name: '都道府県' } }],
    ['no name', withCell(text, 5, 3, ''), /「」/u, { line: 5, column: { number: 3, name: '市区町村' } }],
    [
      'more employees of one industry than of all',
      withCell(text, 5, columnOf('C220839'), '60000'),
      /従業者数（民営）54000.*超え/u,
      { line: 5, column: { number: columnOf('C220839'), name: 'C220839 従業者数（民営）（情報通信業）' } },
    ],
    [
      'industries that add up to more than all',
      withCell(text, 5, columnOf('C220841'), '53000'),
      /農業、林業）＋…＋.*従業者数（民営）54000.*超え/u,
      { line: 5, column: { number: columnOf('C2208'), name: 'C2208 従業者数（民営）' } },
    ],
    [
      'more people of an age than people',
      withCell(text, 5, columnOf('A1302'), '120001'),
      /総人口/u,
      { line: 5, column: { number: columnOf('A1302'), name: 'A1302 15～64歳人口' } },
    ],
    [
      'more doctors than people',
      withCell(text, 5, columnOf('I6100'), '200000'),
      /医師数.*総人口/u,
      { line: 5, column: { number: columnOf('I6100'), name: 'I6100 医師数' } },
    ],
    [
      'ten times the employees',
      withCell(text, 5, columnOf('C2208'), '540000'),
      /従業者数（民営）.*総人口/u,
      { line: 5, column: { number: columnOf('C2208'), name: 'C2208 従業者数（民営）' } },
    ],
    [
      'figures of hardly anybody',
      everywhere(() => '-'),
      /情報通信業.*6市区町村のうち0/u,
      { line: 1, column: { number: columnOf('C220839'), name: 'C220839 従業者数（民営）（情報通信業）' } },
    ],
    ['zeros throughout', everywhere(() => '0'), /0/u, expect.objectContaining({ line: 1 })],
    [
      'more employees than people in the whole country',
      everywhere((cell, code) => (code === 'C2208' ? String(Number(cell) * 3) : cell)),
      /従業者数（民営）.*全国.*総人口/u,
      { line: 1, column: { number: columnOf('C2208'), name: 'C2208 従業者数（民営）' } },
    ],
    [
      'a column of dashes',
      everywhere((cell, code) => (code === 'I6100' ? '-' : cell)),
      /医師数.*6市区町村のうち0/u,
      { line: 1, column: { number: columnOf('I6100'), name: 'I6100 医師数' } },
    ],
    [
      'a column of zeros',
      everywhere((cell, code) => (code === 'C220839' ? '0' : cell)),
      /すべて0/u,
      { line: 1, column: { number: columnOf('C220839'), name: 'C220839 従業者数（民営）（情報通信業）' } },
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
    const parse = (bytes: number[] | Buffer) => refusal(() => parseStatistics(Uint8Array.from(bytes), thisYear, sampleTowns))
    expect(parse([0x53, 0x0a, 0x00, 0x01]).message).toMatch(/^2行目.*テキストではない/u)
    expect(parse([0x50, 0x4b, 0x03, 0x04, 0x14]).message).toMatch(/ExcelまたはZIP/u)
    expect(parse(Buffer.from(text, 'utf16le')).message).toMatch(/UTF-16/u)
    // 0xA0 is no character of either.
    const spoilt = Buffer.from(text)
    spoilt[text.indexOf('R07') + 1000] = 0xa0
    expect(parse(spoilt).message).toMatch(/^\d+行目: 文字コードが/u)
  })

  it('names the line a quotation mark was opened in, wherever it turned out that it is not closed', () => {
    const opened = withCell(text, 5, 3, '"会津若松市')
    expect(refusal(() => read(opened)).position).toEqual({ line: 5, column: { number: 3 } })
    const inALargeTable = wholeStatistics(0)
      .split('\r\n')
      .map((line, index) => (index === 50 ? line.replace(/,([^,]+市|[^,]+町),/u, ',"$1,') : line))
    const refused = refusal(() => parseStatistics(bytesOf(inALargeTable.join('\r\n')), thisYear))
    expect(refused.position).toEqual({ line: 51, column: { number: 3 } })
    expect(refused.message).toMatch(/引用符/u)
  })

  it('names the first line of a row that a quotation mark drew over several', () => {
    const over = withCell(withCell(text, 5, 42, '"21'), 6, 3, '檜枝岐村"')
    expect(refusal(() => read(over.replace(/(檜枝岐村"),[^\n]*/u, '$1'))).position).toMatchObject({ line: 5 })
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
