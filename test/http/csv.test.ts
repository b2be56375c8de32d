import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeCsv } from '../../src/http/csv.rules.ts'

/** Reads RFC 4180 back. */
function cellsOf(csv: string): string[][] {
  return csv
    .slice(1)
    .split(/\r\n(?=(?:[^"]*"[^"]*")*[^"]*$)/u)
    .filter((line) => line !== '')
    .map((line) => [...line.matchAll(/"((?:[^"]|"")*)"/gu)].map(([, cell = '']) => cell.replaceAll('""', '"')))
}

describe('a table for spreadsheets', () => {
  it('begins with a byte order mark, quotes every cell and ends its lines as RFC 4180 says', () => {
    expect(
      writeCsv([
        ['髙﨑𠮷', 'a "b"\nc,d'],
        ['', '👨‍👩‍👧'],
      ]),
    ).toBe('\uFEFF"髙﨑𠮷","a ""b""\nc,d"\r\n"","👨‍👩‍👧"\r\n')
  })

  it.each(['=1+1', '+81', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1', '＋1', '－1', '＠a'])('guards %j from being computed', (cell) => {
    expect(cellsOf(writeCsv([[cell]]))).toEqual([[`'${cell}`]])
  })

  it('changes no character of anything else', () => {
    const cell = fc.string({ unit: 'binary' }).filter((text) => !/^[=+\-@＝＋－＠\t\r\n]/u.test(text))
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1 }), { minLength: 1 }), (rows) => {
        expect(cellsOf(writeCsv(rows))).toEqual(rows)
      }),
    )
  })
})
