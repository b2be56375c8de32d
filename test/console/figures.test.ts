import { describe, expect, it } from 'vitest'
import { sayPoints, withPointsWhole } from '../../console/src/matching/figures.ts'

it('says the points of a line with as many places as the sentences of the engine do, however small its share', () => {
  expect([sayPoints(0.3, 0.6), sayPoints(0.0145, 0.029)]).toEqual(['0.300／0.600', '0.015／0.029'])
})

describe('a sentence of the engine', () => {
  it.each([
    ['学校：水準5です。（得点 0.04 / 0.06）', '学校：水準5です。（得点\u00A00.04\u00A0/\u00A00.06）'],
    ['Schools: level 5. (short by 0.02 of 0.06)', 'Schools: level 5. (short\u00A0by\u00A00.02\u00A0of\u00A00.06)'],
    ['通信（光 回線）：あり', '通信（光 回線）：あり'],
  ])('keeps its figures on one line, and nothing else: %s', (sentence, said) => {
    expect(withPointsWhole(sentence)).toBe(said)
  })
})
