import { describe, expect, it } from 'vitest'
import { insertAt } from '../../console/src/canned-texts/insert-at-cursor.ts'

const at = (cursor: number) => ({ from: cursor, to: cursor })

describe('words put where the cursor is', () => {
  it('begin a line of their own behind what ends a line', () => {
    const before = 'Smith Robotics K.K.'
    expect(insertAt(before, at(before.length), '資料をお送りします。')).toEqual({
      body: `${before}\n資料をお送りします。`,
      cursor: before.length + '\n資料をお送りします。'.length,
    })
    expect(insertAt(`${before}\nそれでは。`, at(before.length), '資料です。').body).toBe(`${before}\n資料です。\nそれでは。`)
  })

  it('stand in the midst of a line, at its beginning, and instead of what is chosen, without another line', () => {
    expect(insertAt('前後', at(1), '中').body).toBe('前中後')
    expect(insertAt('', at(0), '中').body).toBe('中')
    expect(insertAt('前\n', at(2), '中').body).toBe('前\n中')
    expect(insertAt('前旧', { from: 1, to: 2 }, '新').body).toBe('前新')
  })
})
