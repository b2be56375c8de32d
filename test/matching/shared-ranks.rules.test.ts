import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Merit, sharedRanks } from '../../src/matching/score/shared-ranks.rules.ts'

const part = fc.constantFrom(0, 0.15, 0.6)
const inOrder = (a: Merit, b: Merit) => (b[0] ?? 0) - (a[0] ?? 0) || (b[1] ?? 0) - (a[1] ?? 0)
const ranked = fc.array(fc.tuple(part, part), { maxLength: 40 }).map((merits) => merits.toSorted(inOrder))
const same = (a: Merit | undefined, b: Merit | undefined) => JSON.stringify(a) === JSON.stringify(b)

describe('equals of a ranking', () => {
  it('share the rank of the first of them, and the next comes after them all', () => {
    expect(sharedRanks([[3], [2], [2], [2], [1]]).map(({ sharedRank }) => sharedRank)).toEqual([1, 2, 2, 2, 5])
    expect(sharedRanks([[3], [2], [2], [2], [1]]).map(({ sharedBy }) => sharedBy)).toEqual([1, 3, 3, 3, 1])
    expect(sharedRanks([])).toEqual([])
  })

  it('stand before as many as are better, and are as many as are as good', () => {
    fc.assert(
      fc.property(ranked, (merits) => {
        for (const [index, { sharedRank, sharedBy }] of sharedRanks(merits).entries()) {
          const own = merits[index] ?? []
          expect(sharedRank).toBe(merits.filter((other) => inOrder(other, own) < 0).length + 1)
          expect(sharedBy).toBe(merits.filter((other) => same(other, own)).length)
        }
      }),
    )
  })

  it('are only those whom nothing tells apart: who differs in anything the order goes by has a rank of their own', () => {
    expect(sharedRanks([[0.5, 0.4], [0.5, 0.3], [0.5]]).map(({ sharedRank }) => sharedRank)).toEqual([1, 2, 3])
  })
})
