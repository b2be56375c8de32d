import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { companyCriteria, type PlaceCriterion } from '../../src/matching/criteria/company-criteria.ts'
import { LEVEL_WORTH, UNKNOWN_PLACE } from '../../src/matching/score/constants.ts'
import { travelMinutes } from '../../src/matching/score/distance.rules.ts'
import { judgePlace, placeViolations, subsidyByStrength, type PlaceFacts } from '../../src/matching/score/place.score.ts'
import type { CompanyNeedStated } from '../../src/organizations/profile.schemas.ts'
import { anyFacts, anyPlaceNeed, company } from './towns.ts'

const nothingKnown: PlaceFacts = {
  km: null,
  headquartersNamed: true,
  ownSiteKm: null,
  customerKm: null,
  minutes: null,
  tokyoMinutes: null,
  nurseries: null,
  stated: undefined,
  supportLevel: null,
}

function criteriaOf(...needs: CompanyNeedStated[]): PlaceCriterion[] {
  return companyCriteria(company({ needs }).profile).filter((criterion) => criterion.kind === 'place')
}

function judged(need: CompanyNeedStated, facts: Partial<PlaceFacts>) {
  const [criterion] = criteriaOf(need)
  if (criterion === undefined) throw new Error(`${need.code} is no need of the place`)
  return judgePlace(criterion, { ...nothingKnown, ...facts })
}

function violations(need: CompanyNeedStated, facts: Partial<PlaceFacts>) {
  return placeViolations(criteriaOf({ ...need, importance: 'must' }), { ...nothingKnown, ...facts })
}

const within = (km: number): CompanyNeedStated => ({ code: 'distance', importance: 3, target: km })
const inside = (minutes: number): CompanyNeedStated => ({ code: 'travel_time', importance: 3, target: minutes })
const subsidy: CompanyNeedStated = { code: 'subsidy', importance: 3 }
const nursery: CompanyNeedStated = { code: 'nursery', importance: 3 }
const fields: CompanyNeedStated = { code: 'talent_fields', importance: 3, target: ['sales', 'it_engineers'] }

const anyPlaceFacts: fc.Arbitrary<PlaceFacts> = fc.record({
  km: fc.option(fc.nat(2500)),
  headquartersNamed: fc.boolean(),
  ownSiteKm: fc.option(fc.nat(2500)),
  customerKm: fc.option(fc.nat(2500)),
  minutes: fc.option(fc.nat(600)),
  tokyoMinutes: fc.option(fc.nat(600)),
  nurseries: fc.option(fc.nat(30)),
  stated: fc.option(anyFacts, { nil: undefined }),
  supportLevel: fc.option(fc.integer({ min: 1, max: 5 })),
})

describe('distance', () => {
  it('is measured, full inside, half at a quarter beyond, nothing at half beyond', () => {
    expect([100, 125, 150, 900].map((km) => judged(within(100), { km }).utility)).toEqual([1, 0.5, 0, 0])
    expect(judged(within(100), { km: 125 })).toMatchObject({
      known: true,
      certainty: 1,
      reason: { basis: 'measured', stated: 125, target: 100 },
    })
  })

  it('excludes as a must-have beyond the target only, and says by how much', () => {
    expect(violations(within(100), { km: 100 })).toEqual([])
    expect(violations(within(100), { km: 101, headquartersNamed: false })).toEqual([])
    expect(violations(within(100), { km: 101 })).toEqual([
      { side: 'company', criterion: 'distance', required: 100, stated: 101, shortBy: 1 },
    ])
    expect(violations(within(100), {})).toEqual([])
  })
})

describe('travel time', () => {
  it('is estimated from the distance, half certain and still a question', () => {
    const minutes = travelMinutes(200)
    expect(judged(inside(minutes), { minutes })).toMatchObject({
      utility: 1,
      known: false,
      certainty: 0.5,
      reason: { basis: 'estimated', stated: minutes },
    })
    expect(judged(inside(60), { minutes }).utility).toBe(0)
  })

  it('never excludes', () => {
    expect(violations(inside(30), { minutes: 300 })).toEqual([])
  })
})

describe('a nursery', () => {
  it('is measured by the public table', () => {
    expect(judged(nursery, { nurseries: 12 })).toMatchObject({ utility: 1, known: true, reason: { basis: 'measured', stated: 12 } })
    expect(judged(nursery, { nurseries: 0 })).toMatchObject({ utility: 0, known: true, reason: { basis: 'measured', stated: 0 } })
    expect(violations(nursery, { nurseries: 0 })).toMatchObject([{ criterion: 'nursery', required: true, stated: 0, shortBy: null }])
  })

  it('is what the municipality states, whatever the table says', () => {
    expect(judged(nursery, { nurseries: 0, stated: { nursery: true } })).toMatchObject({
      utility: 1,
      reason: { basis: 'stated', stated: true },
    })
    expect(judged(nursery, { nurseries: 9, stated: { nursery: false } })).toMatchObject({
      utility: 0,
      reason: { basis: 'stated', stated: false },
    })
    expect(violations(nursery, { nurseries: 9, stated: { nursery: false } })).toHaveLength(1)
    expect(violations(nursery, { nurseries: 0, stated: { nursery: true } })).toEqual([])
  })
})

describe('a subsidy', () => {
  it('is there or not as stated', () => {
    expect(judged(subsidy, { stated: { subsidy: true } })).toMatchObject({ utility: 1, known: true, certainty: 1 })
    expect(violations(subsidy, { stated: { subsidy: false }, supportLevel: 5 })).toHaveLength(1)
  })

  it('is guessed from support measures at level 3 and more, which excludes nothing', () => {
    const guesses = [null, 1, 2, 3, 4, 5].map((supportLevel) => judged(subsidy, { supportLevel }))
    expect(guesses.map((guess) => guess.known)).toEqual([false, false, false, false, false, false])
    expect(guesses.map((guess) => guess.certainty)).toEqual([0, 0, 0, 0.4, 0.4, 0.4])
    expect(guesses[3]?.utility).toBeGreaterThan(UNKNOWN_PLACE)
    expect(guesses[5]?.utility).toBeLessThan(1)
    expect(violations(subsidy, { supportLevel: 1 })).toEqual([])
  })

  it('never becomes less likely with a higher level', () => {
    const worths = LEVEL_WORTH.map((_, index) => subsidyByStrength(index + 1))
    expect(worths).toEqual(worths.toSorted((a, b) => a - b))
  })
})

describe('fields of talent', () => {
  it('will do with any one of them', () => {
    expect(judged(fields, { stated: { talentFields: ['sales', 'designers'] } })).toMatchObject({
      utility: 1,
      known: true,
      reason: { stated: ['designers', 'sales'], target: ['it_engineers', 'sales'] },
    })
  })

  it('are missing where the stated list has none, and unknown where nothing is listed', () => {
    expect(judged(fields, { stated: { talentFields: ['designers'] } })).toMatchObject({ utility: 0, known: true })
    expect(violations(fields, { stated: { talentFields: ['designers'] } })).toHaveLength(1)
    for (const stated of [undefined, {}, { talentFields: [] }]) {
      expect(judged(fields, { stated })).toMatchObject({ utility: UNKNOWN_PLACE, known: false, reason: { basis: 'unknown', stated: null } })
      expect(violations(fields, { stated })).toEqual([])
    }
  })
})

describe('any wish about any place', () => {
  it('has a utility and a certainty from 0 to 1, fully certain exactly where known, unknown exactly without a fact', () => {
    fc.assert(
      fc.property(anyPlaceNeed, anyPlaceFacts, (need, facts) => {
        const { utility, certainty, known, reason } = judged(need, facts)
        expect(utility).toBeGreaterThanOrEqual(0)
        expect(utility).toBeLessThanOrEqual(1)
        expect(known).toBe(certainty === 1)
        expect(known).toBe(reason.basis === 'stated' || reason.basis === 'measured')
        expect(reason.basis === 'unknown' || reason.basis === 'related').toBe(reason.stated === null)
        expect(certainty === 0).toBe(reason.basis === 'unknown')
      }),
    )
  })

  it('is violated only by a known fact that is not as asked, and by every such fact of a must-have', () => {
    fc.assert(
      fc.property(anyPlaceNeed, anyPlaceFacts, (need, facts) => {
        const { utility, known } = judged(need, facts)
        expect(violations(need, facts)).toHaveLength(known && utility < 1 ? 1 : 0)
        expect(placeViolations(criteriaOf({ ...need, importance: 5 }), facts)).toEqual([])
      }),
    )
  })

  it('is worth no less nearer by', () => {
    fc.assert(
      fc.property(fc.constantFrom(within, inside), fc.nat(900), fc.nat(2500), fc.nat(2500), (need, target, a, b) => {
        const at = (km: number): number => judged(need(target), { km }).utility
        expect(at(Math.min(a, b))).toBeGreaterThanOrEqual(at(Math.max(a, b)))
      }),
    )
  })
})
