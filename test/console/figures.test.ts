import { describe, expect, it } from 'vitest'
import { placesOf, sayPoints, withPointsWhole } from '../../console/src/matching/figures.ts'

describe('the points of a table', () => {
  it('have two places, and three in all of its lines where one has a small share', () => {
    const said = (shares: readonly number[]) => shares.map((share) => sayPoints(share / 2, share, placesOf(shares)))
    expect(said([0.6, 0.4])).toEqual(['0.30／0.60', '0.20／0.40'])
    expect(said([0.12, 0.029])).toEqual(['0.060／0.120', '0.015／0.029'])
  })
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
