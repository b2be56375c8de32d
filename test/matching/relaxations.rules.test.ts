import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noEvidence } from '../../src/evidence/evidence.ts'
import { marketOf } from '../../src/matching/market/market.ts'
import { rankMarket } from '../../src/matching/score/rank-market.ts'
import { type MustHave, type Relaxations, relaxationsOf } from '../../src/matching/lines/relaxations.rules.ts'
import type { CompanyProfile, MunicipalityProfile } from '../../src/organizations/profile.schemas.ts'
import { anyCompany, anyTowns, company, municipalityCodes, town } from './towns.ts'

type Towns = readonly { readonly code: string; readonly profile: MunicipalityProfile | null }[]

function withoutMustHaves<Profile extends { needs: readonly { code: string; importance: unknown }[] }>(
  profile: Profile,
  dropped: (code: string) => boolean,
): Profile {
  return {
    ...profile,
    needs: profile.needs.map((need) => (need.importance === 'must' && dropped(need.code) ? { ...need, importance: 5 } : need)),
  }
}

function relaxationsIn(towns: Towns, profile: CompanyProfile): Relaxations {
  const market = marketOf(towns, noEvidence)
  return relaxationsOf(market, rankMarket(market, profile))
}

/** How many candidates the engine finds when these must-haves are only wishes. */
function candidatesWithout(towns: Towns, profile: CompanyProfile, dropped: readonly MustHave[]): number {
  const drops = (side: MustHave['side']) => (code: string) => dropped.some((one) => one.side === side && one.criterion === code)
  const relaxed = towns.map((one) => ({ ...one, profile: one.profile && withoutMustHaves(one.profile, drops('municipality')) }))
  return rankMarket(marketOf(relaxed, noEvidence), withoutMustHaves(profile, drops('company'))).order.length
}

function candidatesWithOnly(towns: Towns, profile: CompanyProfile, kept: readonly MustHave[]): number {
  const keeps = (side: MustHave['side']) => (code: string) => !kept.some((one) => one.side === side && one.criterion === code)
  const relaxed = towns.map((one) => ({ ...one, profile: one.profile && withoutMustHaves(one.profile, keeps('municipality')) }))
  return rankMarket(marketOf(relaxed, noEvidence), withoutMustHaves(profile, keeps('company'))).order.length
}

/** Companies and towns that rule each other out more often than not. */
const demanding = anyCompany.map(({ profile }) => ({
  ...profile,
  needs: profile.needs.map((need) => ({ ...need, importance: 'must' as const })),
}))

describe('relaxations', () => {
  it('counts what relaxing one must-have really frees, and what it really excludes by itself', () => {
    fc.assert(
      fc.property(demanding, anyTowns, (profile, towns) => {
        const now = candidatesWithout(towns, profile, [])
        for (const { side, criterion, frees, excludes } of relaxationsIn(towns, profile).mustHaves) {
          const one = { side, criterion }
          expect(candidatesWithout(towns, profile, [one]) - now).toBe(frees)
          expect(towns.length - candidatesWithOnly(towns, profile, [one])).toBe(excludes)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('offers the most freeing first', () => {
    fc.assert(
      fc.property(demanding, anyTowns, (profile, towns) => {
        const freed = relaxationsIn(towns, profile).mustHaves.map(({ frees }) => frees)
        expect(freed).toEqual(freed.toSorted((a, b) => b - a))
      }),
      { numRuns: 50 },
    )
  })

  it('calls a conflict only what rules out everybody, none of which could be missed for that', () => {
    fc.assert(
      fc.property(demanding, anyTowns, (profile, towns) => {
        const { conflicts } = relaxationsIn(towns, profile)
        expect(conflicts.length > 0).toBe(candidatesWithout(towns, profile, []) === 0)
        for (const conflict of conflicts) {
          expect(candidatesWithOnly(towns, profile, conflict)).toBe(0)
          for (const left of conflict) {
            expect(
              candidatesWithOnly(
                towns,
                profile,
                conflict.filter((one) => one !== left),
              ),
            ).toBeGreaterThan(0)
          }
        }
      }),
      { numRuns: 150 },
    )
  })

  it('finds the two must-haves that no single office meets, though each is met by some office', () => {
    const { profile } = company({
      needs: [
        { code: 'office_seats', importance: 'must', target: 20 },
        { code: 'office_mbps', importance: 'must', target: 1000 },
      ],
    })
    const large = { name: '大', form: 'shared', seats: 40, mbps: 100 } as const
    const fast = { name: '速', form: 'shared', seats: 4, mbps: 2000 } as const
    const towns = municipalityCodes.slice(0, 3).map((code) => town(code, { offices: [large, fast] }))
    const { mustHaves, conflicts } = relaxationsIn(towns, profile)
    expect(mustHaves).toEqual([
      { side: 'company', criterion: 'office_seats', excludes: 0, frees: 3 },
      { side: 'company', criterion: 'office_mbps', excludes: 0, frees: 3 },
    ])
    expect(conflicts).toEqual([
      [
        { side: 'company', criterion: 'office_seats' },
        { side: 'company', criterion: 'office_mbps' },
      ],
    ])
  })

  it('counts must-haves of municipalities that the company misses', () => {
    const { profile } = company({ industry: 'G' })
    const needs = [{ code: 'industry', importance: 'must', target: ['E'] }] as const
    const towns = municipalityCodes
      .slice(0, 4)
      .map((code, index) => town(code, index < 3 ? { needs: needs.map((need) => ({ ...need, target: [...need.target] })) } : {}))
    expect(relaxationsIn(towns, profile)).toEqual({
      mustHaves: [{ side: 'municipality', criterion: 'industry', excludes: 3, frees: 3 }],
      conflicts: [],
    })
  })
})
