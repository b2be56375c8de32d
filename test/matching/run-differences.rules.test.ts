import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asStored, differencesBetween } from '../../src/matching/runs/run-differences.rules.ts'

const candidate = {
  rank: 1,
  companySide: {
    contributions: [
      { criterion: 'access', points: 0.1, known: true, reason: { note: null } },
      { criterion: 'cost', points: 0.2, known: true, reason: { note: '安い' } },
    ],
  },
}

describe('the differences between what is stored and what is computed now', () => {
  it('are none between a value and itself, as JSON keeps it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(differencesBetween('x', asStored(value), asStored(value))).toEqual([])
      }),
    )
  })

  it('name the one place that differs, by the criterion it is about', () => {
    const [access, cost] = candidate.companySide.contributions
    const changed = { ...candidate, companySide: { contributions: [{ ...access, points: 0.1 + 2 ** -56 }, cost] } }
    expect(differencesBetween('candidates.072028', candidate, changed)).toEqual([
      { what: 'candidates.072028.companySide.contributions.access.points', stored: 0.1, now: 0.1 + 2 ** -56 },
    ])
  })

  it('see numbers that differ in the last bit only', () => {
    fc.assert(
      fc.property(fc.double({ min: 2 ** -900, max: 1e300, noNaN: true }), (number) => {
        const bits = new BigUint64Array(new Float64Array([number]).buffer)
        bits[0] = (bits[0] ?? 0n) + 1n
        const next = new Float64Array(bits.buffer)[0] ?? 0
        expect(differencesBetween('score', asStored(number), asStored(next))).toHaveLength(1)
      }),
    )
  })

  it('tell what is gone, what is new, and lists in another order', () => {
    const [access, cost] = candidate.companySide.contributions
    const lines = (contributions: unknown[]) => ({ contributions })
    expect(differencesBetween('x', lines([access, cost]), lines([access])).map(({ what, now }) => [what, now])).toEqual([
      ['x.contributions.cost', null],
    ])
    expect(differencesBetween('x', lines([access]), lines([access, cost])).map(({ what, stored }) => [what, stored])).toEqual([
      ['x.contributions.cost', null],
    ])
    expect(differencesBetween('x', lines([access, cost]), lines([cost, access]))).toEqual([
      { what: 'x.contributions.order', stored: 'access,cost', now: 'cost,access' },
    ])
    expect(differencesBetween('x', ['a', 'b'], ['b', 'a'])).toHaveLength(2)
    const twice = [access, access]
    expect(differencesBetween('x', twice, [access, { ...access, points: 9 }])).toHaveLength(1)
  })
})
