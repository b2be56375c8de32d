import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstWhole } from '../../console/src/matching/first-whole.ts'

/** Lines of a ranking whose equals stand in groups of so many. */
function ranking(groups: readonly number[]) {
  let before = 0
  return groups.flatMap((sharedBy) => {
    const sharedRank = before + 1
    before += sharedBy
    return Array.from({ length: sharedBy }, (_, index) => ({ rank: sharedRank + index, sharedRank, sharedBy }))
  })
}

describe('the first so many of a ranking on the map', () => {
  it('leave out the equals of whom only some are among them, and name them', () => {
    const { whole, cut } = firstWhole(ranking([1, 2, 25, 4]), 10)
    expect(whole.map(({ rank }) => rank)).toEqual([1, 2, 3])
    expect(cut).toMatchObject({ sharedRank: 4, sharedBy: 25 })
    expect(firstWhole(ranking([1, 2, 25, 4]), Infinity)).toMatchObject({ whole: ranking([1, 2, 25, 4]), cut: undefined })
  })

  it('hold all equals of anyone they hold, and miss nobody else', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 12 }), fc.integer({ min: 1, max: 60 }), (groups, extent) => {
        const lines = ranking(groups)
        const { whole, cut } = firstWhole(lines, extent)
        for (const { sharedRank, sharedBy } of whole) {
          expect(whole.filter((other) => other.sharedRank === sharedRank)).toHaveLength(sharedBy)
        }
        const missed = lines.filter((line) => line.rank <= extent && !whole.includes(line))
        expect(missed.every(({ sharedRank }) => sharedRank === cut?.sharedRank)).toBe(true)
      }),
    )
  })
})
