import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeCompany } from '../../src/matching/score/company-fit.score.ts'
import { explainCandidate } from '../../src/matching/lines/explain-candidate.ts'
import { violationsOf } from '../../src/matching/lines/explain-excluded.ts'
import { marketOf, patchMarket } from '../../src/matching/market/market.ts'
import { judgePlace } from '../../src/matching/score/place.score.ts'
import { rankMarket } from '../../src/matching/score/rank-market.ts'
import { mutualScore } from '../../src/matching/score/mutual-score.rules.ts'
import type { CompanyProfile } from '../../src/organizations/profile.schemas.ts'
import { anyEvidence } from './evidence.ts'
import { anyCompany, anyTownProfile, anyTowns, company } from './towns.ts'

const askedInWords: CompanyProfile = company({
  needs: [
    { code: 'projects', importance: 5, target: 'ドローン配送の実証' },
    { code: 'words', importance: 4, target: '温泉と海の近くで、高専の学生を採用したい' },
  ],
}).profile

const anyChanges = fc.array(fc.tuple(fc.nat(), fc.option(anyTownProfile)), { maxLength: 6 })

describe('a market kept as columns', () => {
  it('gives the very numbers its lines add up to, and rules out exactly whom a must-have rules out', () => {
    fc.assert(
      fc.property(anyCompany, anyTowns, anyEvidence, ({ profile }, towns, evidence) => {
        const market = marketOf(towns, evidence)
        const ranked = rankMarket(market, profile)
        for (const place of market.towns.keys()) {
          expect(violationsOf(market, ranked, place).length > 0).toBe(ranked.out[place] === 1)
          const { companySide, municipalitySide } = explainCandidate(market, ranked, place)
          expect(companySide.score).toBe(ranked.companyScore[place])
          expect(municipalitySide.score).toBe(ranked.municipalityScore[place])
          expect(mutualScore(companySide.score, municipalitySide.score)).toBe(ranked.score[place])
        }
      }),
    )
  })

  it('judges offices, places and wishes by the numbers the sentences tell', () => {
    fc.assert(
      fc.property(anyCompany, anyTowns, anyEvidence, ({ profile }, towns, evidence) => {
        const market = marketOf(towns, evidence)
        const ranked = rankMarket(market, profile)
        for (const place of market.towns.keys()) {
          for (const [index, criterion] of ranked.plan.criteria.entries()) {
            if (criterion.kind !== 'place') continue
            const { utility, certainty } = judgePlace(criterion, market.places.factsOf(place, profile))
            expect([ranked.columns[index]?.utility[place], ranked.columns[index]?.certainty[place]]).toEqual([utility, certainty])
          }
          const { municipalitySide } = explainCandidate(market, ranked, place)
          for (const need of market.towns[place]?.profile?.needs ?? []) {
            const line = municipalitySide.contributions.find(({ criterion }) => criterion === need.code)
            expect(line?.utility).toBe(judgeCompany(need, profile).utility)
          }
        }
      }),
    )
  })

  it('ranks as a new one after some municipalities changed, again and again', () => {
    fc.assert(
      fc.property(anyCompany, anyTowns, anyEvidence, anyChanges, (firm, towns, evidence, changes) => {
        const asked = [askedInWords, firm.profile]
        let patched = marketOf(towns, evidence)
        let listed = [...patched.towns]
        for (const [pick, profile] of changes) {
          for (const one of asked) rankMarket(patched, one)
          const place = pick % listed.length
          const changed = { code: listed[place]?.code ?? '', profile }
          listed = listed.with(place, changed)
          patched = patchMarket(patched, [changed])
        }
        const fresh = marketOf(listed, evidence)
        for (const one of asked) {
          const [was, is] = [rankMarket(fresh, one), rankMarket(patched, one)]
          expect(is.score).toEqual(was.score)
          expect(is.order).toEqual(was.order)
          for (const place of is.order) expect(explainCandidate(patched, is, place)).toEqual(explainCandidate(fresh, was, place))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('names ranks an answer could lead to on both sides of the present one', () => {
    fc.assert(
      fc.property(anyCompany, anyTowns, anyEvidence, ({ profile }, towns, evidence) => {
        const market = marketOf(towns, evidence)
        const ranked = rankMarket(market, profile)
        for (const place of ranked.order) {
          const { rank, unknowns } = explainCandidate(market, ranked, place)
          for (const { bestRank, worstRank } of unknowns) {
            expect(bestRank).toBeLessThanOrEqual(rank)
            expect(worstRank).toBeGreaterThanOrEqual(rank)
            expect(worstRank).toBeLessThanOrEqual(ranked.order.length)
          }
        }
      }),
    )
  })
})
