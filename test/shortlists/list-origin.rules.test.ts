import { describe, expect, it } from 'vitest'
import { originOf } from '../../src/shortlists/list-origin.rules.ts'

const ranked = (...ranks: [engineRank: number, deskRank: number | null][]) =>
  ranks.map(([engineRank, deskRank]) => ({ engineRank, deskRank }))

describe('what people of the desk did to a list', () => {
  it.each([
    ['as the run ranked it', ranked([1, 1], [2, 2], [3, 3]), false],
    ['as the run ranked it, without those enquired of already', ranked([2, 2], [5, 5]), false],
    ['of before there were adjustments', ranked([1, null], [4, null]), false],
    ['in another order than that of the run', ranked([2, 2], [1, 1]), true],
    ['with a candidate that was pinned', ranked([7, 1], [1, 2]), true],
    ['after another one was left out of the run', ranked([2, 1], [3, 2]), true],
  ])('of a list %s', (_what, candidates, arranged) => {
    expect(originOf({ approvedBy: null }, candidates)).toEqual({ arranged, approved: false })
  })

  it('knows of the approval of somebody else', () => {
    expect(originOf({ approvedBy: 'somebody' }, ranked([1, 1])).approved).toBe(true)
  })
})
