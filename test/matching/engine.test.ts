import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CompanyNeed } from '../../src/catalog/matching-codes.ts'
import { InvalidInput } from '../../src/errors.ts'
import { LEVEL_WORTH, OPENNESS, UNKNOWN_STRENGTH } from '../../src/matching/constants.ts'
import { rankMunicipalities } from '../../src/matching/engine.ts'
import { rankingSchema, type Ranking, type SideScore } from '../../src/matching/result.schemas.ts'
import { anyCompany, anyTowns, company, randomFrom, shuffled, town, type Towns } from './towns.ts'

const alone = (towns: Towns, needs: Parameters<typeof company>[0]): Ranking =>
  rankMunicipalities({ company: company(needs), municipalities: towns })

const lonely = ['cost', 'connectivity', 'one_stop'] as const

function rankOf(ranking: Ranking, code: string): number {
  return ranking.candidates.find((candidate) => candidate.code === code)?.rank ?? Number.POSITIVE_INFINITY
}

function addsUp({ score, confidence, contributions }: SideScore): boolean {
  const points = contributions.reduce((sum, line) => sum + line.points, 0)
  const shares = contributions.reduce((sum, line) => sum + line.weight, 0)
  const known = contributions.filter((line) => line.known).reduce((sum, line) => sum + line.weight, 0)
  const inRange = contributions.every(
    (line) => line.utility >= 0 && line.utility <= 1 && Math.abs(line.weight * line.utility - line.points) < 1e-12,
  )
  return inRange && Math.abs(points - score) < 1e-9 && Math.abs(shares - 1) < 1e-9 && Math.abs(known - confidence) < 1e-9
}

describe('rankMunicipalities, for any company and any municipalities', () => {
  it('has contributions that add up to each side, and the harmonic mean of both as the score', () => {
    fc.assert(
      fc.property(anyCompany, anyTowns, (firm, municipalities) => {
        for (const { score, companySide, municipalitySide } of rankMunicipalities({ company: firm, municipalities }).candidates) {
          expect(addsUp(companySide) && addsUp(municipalitySide)).toBe(true)
          expect(score).toBeCloseTo(2 / (1 / companySide.score + 1 / municipalitySide.score), 9)
        }
      }),
    )
  })

  it('answers in the published shape, places every municipality once and ranks without gaps', () => {
    fc.assert(
      fc.property(anyCompany, anyTowns, (firm, municipalities) => {
        const ranking = rankMunicipalities({ company: firm, municipalities })
        expect(rankingSchema.safeParse(ranking).error).toBeUndefined()
        expect(ranking.candidates.map((candidate) => candidate.rank)).toEqual(ranking.candidates.map((_, index) => index + 1))
        const placed = [...ranking.candidates, ...ranking.excluded].map((entry) => entry.code)
        expect(placed.toSorted()).toEqual(municipalities.map((entry) => entry.code).toSorted())
      }),
    )
  })

  it('gives the same result again, and whatever order towns, strengths, offices, needs, purposes and presence are listed in', () => {
    fc.assert(
      fc.property(anyCompany, anyTowns, fc.integer(), (firm, municipalities, seed) => {
        const random = randomFrom(seed)
        const ranking = rankMunicipalities({ company: firm, municipalities })
        expect(rankMunicipalities({ company: firm, municipalities })).toEqual(ranking)
        const { profile } = firm
        const reordered = {
          company: {
            profile: {
              ...profile,
              needs: shuffled(profile.needs, random),
              purposes: shuffled(profile.purposes, random),
              presence: shuffled(profile.presence, random),
            },
          },
          municipalities: shuffled(municipalities, random).map((entry) => ({
            code: entry.code,
            profile: {
              strengths: shuffled(entry.profile.strengths, random),
              offices: shuffled(entry.profile.offices, random),
              needs: shuffled(entry.profile.needs, random),
            },
          })),
        }
        expect(rankMunicipalities(reordered)).toEqual(ranking)
      }),
    )
  })

  it('scores a municipality by its profile, never by its code', () => {
    fc.assert(
      fc.property(anyCompany, anyTowns, fc.integer(), (firm, municipalities, seed) => {
        const codes = shuffled(
          municipalities.map((entry) => entry.code),
          randomFrom(seed),
        )
        const renamed = municipalities.map((entry, index) => ({ code: codes[index] ?? '', profile: entry.profile }))
        const scoreOf = (towns: Towns): Map<string, number> =>
          new Map(rankMunicipalities({ company: firm, municipalities: towns }).candidates.map(({ code, score }) => [code, score]))
        const before = scoreOf(municipalities)
        const after = scoreOf(renamed)
        for (const [index, entry] of municipalities.entries()) expect(after.get(codes[index] ?? '')).toBe(before.get(entry.code))
      }),
    )
  })

  it('never lowers a municipality that raises a strength', () => {
    fc.assert(
      fc.property(anyCompany, anyTowns, fc.nat(), (firm, municipalities, pick) => {
        const raised = municipalities[pick % municipalities.length]
        const strength = raised?.profile.strengths[pick % Math.max(1, raised.profile.strengths.length)]
        fc.pre(raised !== undefined && strength !== undefined && strength.level < 5)
        const after = municipalities.map((entry) =>
          entry === raised
            ? {
                ...entry,
                profile: {
                  ...entry.profile,
                  strengths: entry.profile.strengths.map((one) => (one === strength ? { ...one, level: one.level + 1 } : one)),
                },
              }
            : entry,
        )
        const was = rankMunicipalities({ company: firm, municipalities })
        const is = rankMunicipalities({ company: firm, municipalities: after })
        expect(rankOf(is, raised.code)).toBeLessThanOrEqual(rankOf(was, raised.code))
      }),
      { numRuns: 500 },
    )
  })

  it('leaves every other municipality as it was when one of them changes', () => {
    fc.assert(
      fc.property(anyCompany, anyTowns, (firm, municipalities) => {
        const [first, ...rest] = municipalities
        const scores = (towns: Towns) =>
          rankMunicipalities({ company: firm, municipalities: towns })
            .candidates.filter((candidate) => candidate.code !== first?.code)
            .map(({ code, score }) => ({ code, score }))
        expect(scores(municipalities)).toEqual(scores(rest))
      }),
    )
  })

  it('is not moved by a strength that no wish of the company asks for', () => {
    fc.assert(
      fc.property(
        anyCompany,
        anyTowns,
        // These speak for nothing but themselves.
        fc.constantFrom(...lonely),
        fc.integer({ min: 1, max: 5 }),
        (firm, municipalities, irrelevant, level) => {
          fc.pre(rankMunicipalities({ company: firm, municipalities }).weights.every((line) => line.criterion !== irrelevant))
          const more = municipalities.map((entry) => ({
            ...entry,
            profile: {
              ...entry.profile,
              strengths: [...entry.profile.strengths.filter((one) => one.code !== irrelevant), { code: irrelevant, level }],
            },
          }))
          const without = municipalities.map((entry) => ({
            ...entry,
            profile: { ...entry.profile, strengths: entry.profile.strengths.filter((one) => one.code !== irrelevant) },
          }))
          expect(rankMunicipalities({ company: firm, municipalities: more })).toEqual(
            rankMunicipalities({ company: firm, municipalities: without }),
          )
        },
      ),
    )
  })

  it('proposes nothing that a known fact rules out, and excludes nothing without one', () => {
    fc.assert(
      fc.property(anyCompany, anyTowns, (firm, municipalities) => {
        const { candidates, excluded } = rankMunicipalities({ company: firm, municipalities })
        const musts = firm.profile.needs.filter((need) => need.importance === 'must')
        for (const { code } of candidates) {
          const profile = municipalities.find((entry) => entry.code === code)?.profile
          for (const { code: needed, target } of musts) {
            const stated = profile?.strengths.find((one) => one.code === needed)?.level
            expect(stated ?? 5).toBeGreaterThanOrEqual(typeof target === 'number' && !needed.startsWith('office_') ? target : 3)
            if (needed !== 'office_seats') continue
            const seats = (profile?.offices ?? []).flatMap((office) => office.seats ?? [])
            expect(seats.length === 0 || seats.some((count) => count >= 20)).toBe(true)
          }
        }
        for (const { violations } of excluded) {
          expect(violations.length).toBeGreaterThan(0)
          const byCompany = violations.filter((violation) => violation.side === 'company')
          expect(byCompany.every((violation) => musts.some((need) => need.code === violation.criterion))).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('asks for exactly what is unknown', () => {
    fc.assert(
      fc.property(anyCompany, anyTowns, (firm, municipalities) => {
        for (const { companySide, municipalitySide, unknowns } of rankMunicipalities({ company: firm, municipalities }).candidates) {
          const open = [...companySide.contributions, ...municipalitySide.contributions].filter(
            (line) => !line.known && line.origin.kind !== 'base',
          )
          expect(unknowns.map((unknown) => unknown.criterion).toSorted()).toEqual(open.map((line) => line.criterion).toSorted())
        }
      }),
    )
  })
})

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

  it('still answers when every weight is zero', () => {
    const firm = company({ needs: [{ code: 'access', importance: 5 }] })
    const ranking = rankMunicipalities({ company: firm, municipalities: [town('010006')], weights: { company: { access: 0 } } })
    expect(ranking.candidates[0]?.companySide.contributions).toMatchObject([{ criterion: 'unspecified', weight: 1 }])
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY, -1])('refuses the weight %s instead of ranking wrongly', (weight) => {
    const rank = () => rankMunicipalities({ company: company(), municipalities: [], weights: { company: { access: weight } } })
    expect(rank).toThrow(InvalidInput)
  })

  it('refuses a weight for an office wish the company never stated', () => {
    expect(() => rankMunicipalities({ company: company(), municipalities: [], weights: { company: { office_seats: 3 } } })).toThrow(
      InvalidInput,
    )
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
