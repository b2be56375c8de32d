import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { strengthCodes, type Strength } from '../../src/catalog/matching-codes.ts'
import { rankMunicipalities } from '../../src/matching/engine.ts'
import { kinship } from '../../src/matching/score/kinship.ts'
import { rankingSchema, type Ranking, type SideScore } from '../../src/matching/result.schemas.ts'
import { randomFrom } from './random.ts'
import { anyCompany, anyTowns, shuffled, type Towns } from './towns.ts'

/** Whether a strength speaks for nothing the company asks for: neither asked for itself nor related to what is. */
function isIrrelevant(code: Strength, asked: readonly string[]): boolean {
  return !asked.includes(code) && !asked.includes('words') && asked.every((one) => !kinOf(one).includes(code))
}

function kinOf(code: string): Strength[] {
  return code in kinship ? (kinship[code as Strength] ?? []).map((kin) => kin.code) : []
}

function rankOf(ranking: Ranking, code: string): number {
  return ranking.candidates.find((candidate) => candidate.code === code)?.rank ?? Number.POSITIVE_INFINITY
}

function addsUp({ score, confidence, contributions }: SideScore): boolean {
  const points = contributions.reduce((sum, line) => sum + line.points, 0)
  const shares = contributions.reduce((sum, line) => sum + line.weight, 0)
  const sure = contributions.reduce((sum, line) => sum + line.weight * line.certainty, 0)
  const inRange = contributions.every(
    (line) =>
      line.utility >= 0 &&
      line.utility <= 1 &&
      Math.abs(line.weight * line.utility - line.points) < 1e-12 &&
      line.known === (line.certainty === 1),
  )
  return inRange && Math.abs(points - score) < 1e-9 && Math.abs(shares - 1) < 1e-9 && Math.abs(sure - confidence) < 1e-9
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
              ...entry.profile,
              strengths: shuffled(entry.profile.strengths, random),
              offices: shuffled(entry.profile.offices, random),
              needs: shuffled(entry.profile.needs, random),
              ...(entry.profile.projects && { projects: shuffled(entry.profile.projects, random) }),
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
        fc.constantFrom(...strengthCodes),
        fc.integer({ min: 1, max: 5 }),
        (firm, municipalities, irrelevant, level) => {
          // Words of a company may ask for anything; a strength in support measures speaks for a subsidy.
          fc.pre(firm.profile.needs.every(({ target }) => typeof target !== 'string'))
          const asked = rankMunicipalities({ company: firm, municipalities }).weights.map((line) => line.criterion)
          fc.pre(isIrrelevant(irrelevant, asked) && !(irrelevant === 'support_measures' && asked.includes('subsidy')))
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
            expect(stated ?? 5).toBeGreaterThanOrEqual(stated !== undefined && typeof target === 'number' ? target : 3)
            if (needed === 'subsidy' || needed === 'nursery') expect(profile?.facts?.[needed]).not.toBe(false)
            if (needed !== 'office_seats') continue
            const seats = (profile?.offices ?? []).map((office) => office.seats ?? 20)
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
