import { describe, expect, it } from 'vitest'
import type { CompanyNeed } from '../../src/catalog/matching-codes.ts'
import { type FieldFault, InvalidInput } from '../../src/errors.ts'
import { LEVEL_WORTH, OPENNESS, UNKNOWN_STRENGTH } from '../../src/matching/score/constants.ts'
import { rankMunicipalities } from '../../src/matching/engine.ts'
import type { Ranking } from '../../src/matching/result.schemas.ts'
import { company, town, type Towns } from './towns.ts'

const alone = (towns: Towns, needs: Parameters<typeof company>[0]): Ranking =>
  rankMunicipalities({ company: company(needs), municipalities: towns })

function faultsOf(act: () => unknown): readonly FieldFault[] {
  try {
    act()
  } catch (error) {
    if (error instanceof InvalidInput) return error.faults
    throw error
  }
  return []
}

describe('what a stated, a weak and an unknown strength are worth', () => {
  const utilityAt = (level: number | undefined, target?: number): number => {
    const strengths = level === undefined ? [] : [{ code: 'access' as const, level }]
    const ranking = alone([town('010006', { strengths })], {
      needs: [{ code: 'access', importance: 3, ...(target !== undefined && { target }) }],
    })
    return ranking.candidates[0]?.companySide.score ?? Number.NaN
  }

  it('puts a stated weakness below unknown, and every level from 3 up above it', () => {
    expect([1, 2].every((level) => utilityAt(level) < utilityAt(undefined))).toBe(true)
    expect([3, 4, 5].every((level) => utilityAt(level) > utilityAt(undefined))).toBe(true)
    expect(utilityAt(undefined)).toBeCloseTo(UNKNOWN_STRENGTH, 9)
    expect(utilityAt(5)).toBeLessThanOrEqual(LEVEL_WORTH[4])
  })

  it('values a level below the least wished-for level much less, without excluding it', () => {
    expect(utilityAt(3, 4)).toBeLessThan(utilityAt(undefined))
    expect(utilityAt(4, 4)).toBe(utilityAt(4))
  })

  it('marks the unknown as a question to the municipality, must-haves first', () => {
    const ranking = alone([town('010006')], {
      needs: [
        { code: 'access', importance: 5 },
        { code: 'cost', importance: 'must' },
      ],
    })
    expect(ranking.excluded).toEqual([])
    expect(ranking.candidates[0]?.unknowns).toMatchObject([
      { side: 'company', ask: 'municipality', criterion: 'cost', must: true },
      { side: 'company', ask: 'municipality', criterion: 'access', must: false },
    ])
    expect(ranking.candidates[0]?.companySide.confidence).toBe(0)
  })

  it('excludes a stated level below a must-have and says by how much', () => {
    const needs = [{ code: 'access' as const, importance: 'must' as const }]
    const ranking = alone(
      [town('010006', { strengths: [{ code: 'access', level: 2 }] }), town('020001', { strengths: [{ code: 'access', level: 3 }] })],
      { needs },
    )
    expect(ranking.excluded).toEqual([
      { code: '010006', violations: [{ side: 'company', criterion: 'access', required: 3, stated: 2, shortBy: 1 }] },
    ])
    expect(ranking.candidates.map((candidate) => candidate.code)).toEqual(['020001'])
  })
})

describe('the municipality’s side', () => {
  const sideOf = (needs: Towns[number]['profile']['needs'], traits = {}) =>
    alone([town('010006', { needs })], traits).candidates[0]?.municipalitySide

  it('has the general willingness as its only line where no wish is stated', () => {
    expect(sideOf([])).toMatchObject({
      score: OPENNESS,
      confidence: 0,
      contributions: [{ criterion: 'openness', known: false, weight: 1 }],
    })
  })

  it('rises with a wish that is met, falls with one that is not, and stays where the company has not answered', () => {
    const met = sideOf([{ code: 'industry', importance: 5, target: ['R'] }])?.score ?? 0
    const missed = sideOf([{ code: 'industry', importance: 5, target: ['G'] }])?.score ?? 1
    const open = sideOf([{ code: 'community', importance: 5 }])?.score ?? 0
    expect(met).toBeGreaterThan(OPENNESS)
    expect(missed).toBeLessThan(OPENNESS)
    expect(open).toBeCloseTo(OPENNESS, 9)
  })

  it('takes the wish for local hiring as answered by a company that wants to hire there', () => {
    expect(sideOf([{ code: 'local_hiring', importance: 5 }], { presence: ['local_hiring'] })?.confidence).toBeGreaterThan(0)
  })

  it('falls evenly with the distance from the wished-for size', () => {
    const at = (employees: number): number =>
      sideOf([{ code: 'company_size', importance: 5, target: { min: 100, max: 200 } }], { employees })?.score ?? 0
    expect(at(150)).toBeGreaterThan(at(80))
    expect(at(80)).toBeGreaterThan(at(60))
    expect(at(250)).toBeLessThan(at(200))
    expect(at(10)).toBe(at(40))
  })

  it('excludes a company it must not have, and only on what the company stated', () => {
    const must = (needs: Towns[number]['profile']['needs'], traits = {}) => alone([town('010006', { needs })], traits).excluded
    expect(must([{ code: 'industry', importance: 'must', target: ['G'] }])[0]?.violations).toMatchObject([
      { side: 'municipality', criterion: 'industry', required: ['G'], stated: 'R' },
    ])
    expect(must([{ code: 'head_count', importance: 'must', target: 10 }])).toEqual([])
    expect(must([{ code: 'head_count', importance: 'must', target: 10 }], { plans: { headCount: 4 } })[0]?.violations).toMatchObject([
      { criterion: 'head_count', required: 10, stated: 4, shortBy: 6 },
    ])
  })
})

describe('ties and weights', () => {
  it('breaks ties by the company’s side before the code', () => {
    const ranking = alone([town('020001'), town('010006')], { needs: [{ code: 'access', importance: 3 }] })
    expect(ranking.candidates.map((candidate) => candidate.code)).toEqual(['010006', '020001'])
  })

  it('ranks by other weights when asked what if', () => {
    const towns = [
      town('010006', { strengths: [{ code: 'access', level: 5 }] }),
      town('020001', { strengths: [{ code: 'cost', level: 5 }] }),
    ]
    const firm = company({
      needs: [
        { code: 'access', importance: 5 },
        { code: 'cost', importance: 1 },
      ],
    })
    const first = (weights?: Partial<Record<CompanyNeed, number>>) =>
      rankMunicipalities({ company: firm, municipalities: towns, ...(weights && { weights: { company: weights } }) }).candidates[0]?.code
    expect(first()).toBe('010006')
    expect(first({ access: 1, cost: 5 })).toBe('020001')
    expect(first({ access: 0 })).toBe('020001')
  })

  it('refuses weights that are all zero, naming the remedy', () => {
    const firm = company({ needs: [{ code: 'access', importance: 5 }] })
    const rank = () => rankMunicipalities({ company: firm, municipalities: [town('010006')], weights: { company: { access: 0 } } })
    expect(faultsOf(rank)).toMatchObject([{ field: 'weights.company', code: 'all_zero' }])
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY, -1, 1001])('refuses the weight %s on either side instead of ranking wrongly', (weight) => {
    const weights = { company: { access: weight }, municipality: { presence: weight } }
    expect(faultsOf(() => rankMunicipalities({ company: company(), municipalities: [], weights }))).toMatchObject([
      { field: 'weights.company.access', code: 'weight' },
      { field: 'weights.municipality.presence', code: 'weight' },
    ])
  })

  it('refuses weights of criteria the catalog does not know', () => {
    const weights: object = { company: { charm: 3 }, municipality: { access: 3 } }
    expect(faultsOf(() => rankMunicipalities({ company: company(), municipalities: [], weights }))).toMatchObject([
      { field: 'weights.company.charm', code: 'unknown_code' },
      { field: 'weights.municipality.access', code: 'unknown_code' },
    ])
  })

  it.each(['office_seats', 'distance', 'subsidy', 'words'] as const)(
    'refuses a weight for %s, which the company never asked for',
    (code) => {
      const rank = () => rankMunicipalities({ company: company(), municipalities: [], weights: { company: { [code]: 3 } } })
      expect(faultsOf(rank)).toMatchObject([{ field: `weights.company.${code}`, code: 'not_in_play' }])
    },
  )
})

describe('what nobody knows', () => {
  it('stays a question where it is a must-have, also when what-if gives it no weight', () => {
    const ranking = rankMunicipalities({
      company: company({
        needs: [
          { code: 'workation', importance: 'must' },
          { code: 'access', importance: 3 },
        ],
      }),
      municipalities: [town('010006')],
      weights: { company: { workation: 0 } },
    })
    expect(ranking.candidates[0]?.unknowns).toMatchObject([{ criterion: 'workation', must: true, weight: 0 }, { criterion: 'access' }])
    expect(ranking.candidates[0]?.companySide.contributions).toMatchObject([{ criterion: 'workation', points: 0 }, { criterion: 'access' }])
  })

  it('is said to rule out only what an answer can rule out', () => {
    const ranking = alone([town('010006'), town('020001')], {
      needs: [
        { code: 'travel_time', importance: 'must', target: 60 },
        { code: 'words', importance: 'must', target: '温泉' },
        { code: 'workation', importance: 'must' },
      ],
    })
    const musts = ranking.candidates[0]?.unknowns.map(({ criterion, must }) => [criterion, must])
    expect(Object.fromEntries(musts ?? [])).toEqual({ workation: true, travel_time: false, words: false })
  })

  it('is a little more certain where a word of the wish stands somewhere', () => {
    const ranking = alone([town('010006', { projects: [{ name: 'ドローン配送の実証' }] }), town('020001')], {
      needs: [{ code: 'daily_life', importance: 3, target: 'ドローン配送' }],
    })
    expect(ranking.candidates.map(({ companySide }) => companySide.contributions[0])).toMatchObject([
      { certainty: 0.2, known: false, reason: { basis: 'mentioned' } },
      { certainty: 0, known: false, reason: { basis: 'unknown' } },
    ])
  })
})

describe('the result', () => {
  it('is plain data that survives being stored as JSON', () => {
    const ranking = alone([town('010006', { strengths: [{ code: 'access', level: 5, note: '駅前' }] })], {
      needs: [{ code: 'access', importance: 3 }],
    })
    expect(structuredClone(ranking)).toEqual(JSON.parse(JSON.stringify(ranking)))
  })
})
