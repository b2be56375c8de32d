import { describe, expect, it } from 'vitest'
import { parseStatistics } from '../../src/evidence/statistics.rules.ts'
import { UnusableTable } from '../../src/evidence/unusable-table.ts'
import { bytesOf, sample, sampleTowns } from './tables.ts'

const text = sample('SSDSE-A-1999.csv').toString('utf8')
const read = (given: string) => parseStatistics(bytesOf(given), 2026, sampleTowns)

/** The sample with a column nothing is taken from at the end, the first municipality's figure in it as given. */
function withUnused(code: string, name: string, figure: string): string {
  const lines = text.trimEnd().split('\n')
  return lines.map((line, at) => `${line},${[code, '1995', name, figure][at] ?? '1'}`).join('\n')
}

describe('columns nothing is taken from', () => {
  it('may not hold fewer than nobody', () => {
    let refused: unknown
    try {
      read(withUnused('A9201', '離婚件数', '-3'))
    } catch (error) {
      refused = error
    }
    expect(refused).toBeInstanceOf(UnusableTable)
    expect(refused).toMatchObject({
      message: expect.stringContaining('「-3」: 負の数'),
      position: { line: 4, column: { number: 43, name: 'A9201 離婚件数' } },
    })
  })

  it.each(['財政力指数（市町村財政）', '人口増減率', '転入超過数'])('may hold rates and balances below zero: %s', (name) => {
    expect(read(withUnused('Z1', name, '-0.1'))).toEqual(read(text))
  })
})
