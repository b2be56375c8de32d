import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { companyCriteria } from '../../src/matching/criteria/company-criteria.ts'
import { IMPLIED_CEILING, MUST_WEIGHT } from '../../src/matching/score/constants.ts'
import type { CompanyNeedStated } from '../../src/organizations/profile.schemas.ts'
import { anyCompany, company } from './towns.ts'

describe('the criteria of a company', () => {
  it('let what is implied weigh at most a quarter of what is stated, and never twice', () => {
    fc.assert(
      fc.property(anyCompany, ({ profile }) => {
        const criteria = companyCriteria(profile)
        const total = (kind: 'need' | 'implied'): number =>
          criteria.filter((criterion) => criterion.origin.kind === kind).reduce((sum, criterion) => sum + criterion.weight, 0)
        if (profile.needs.length > 0) expect(total('implied')).toBeLessThanOrEqual(IMPLIED_CEILING * total('need') + 1e-9)
        expect(new Set(criteria.map((criterion) => criterion.code)).size).toBe(criteria.length)
      }),
    )
  })

  it('follow from purposes, presence and industry alone where no need is stated, and say from which', () => {
    const criteria = companyCriteria(company({ purposes: ['bcp', 'retention'], presence: ['relocation'] }).profile)
    expect(criteria.map(({ code, weight }) => ({ code, weight }))).toEqual([
      { code: 'living_environment', weight: 2 },
      { code: 'housing', weight: 1 },
      { code: 'childcare_education', weight: 1 },
      { code: 'medical_care', weight: 1 },
      { code: 'daily_life', weight: 0.5 },
      { code: 'bcp_site', weight: 2 },
      { code: 'low_disaster_risk', weight: 1 },
    ])
    expect(criteria[0]?.origin).toEqual({
      kind: 'implied',
      by: [
        { list: 'purpose', code: 'retention' },
        { list: 'presence', code: 'relocation' },
      ],
    })
  })

  it('take the stated importance where a need is both stated and implied', () => {
    const { profile } = company({ purposes: ['bcp'], needs: [{ code: 'bcp_site', importance: 1 }] })
    const [first, second, ...others] = companyCriteria(profile)
    expect(first).toMatchObject({ code: 'bcp_site', weight: 1, origin: { kind: 'need', importance: 1 } })
    expect(second).toMatchObject({ code: 'low_disaster_risk', weight: IMPLIED_CEILING, origin: { kind: 'implied' } })
    expect(others).toEqual([])
  })

  it('look for scientists and engineers where a technical company wants talent', () => {
    const wantsTalent = (industry: 'G' | 'I') => companyCriteria(company({ industry, purposes: ['talent'] }).profile).map((one) => one.code)
    expect(wantsTalent('G')).toContain('science_talent')
    expect(wantsTalent('I')).toEqual(['talent', 'uij_hiring'])
  })

  it.each([
    { need: { code: 'smart_city', importance: 'must', target: 4 }, is: { kind: 'strength', must: true, weight: MUST_WEIGHT } },
    { need: { code: 'office_form', importance: 2, target: ['own'] }, is: { kind: 'office', target: ['own'], weight: 2 } },
    { need: { code: 'office_trial_stay', importance: 2 }, is: { kind: 'office', target: true } },
    { need: { code: 'distance', importance: 'must', target: 80 }, is: { kind: 'place', target: 80, must: true } },
    { need: { code: 'subsidy', importance: 1 }, is: { kind: 'place', target: true } },
    { need: { code: 'talent_fields', importance: 1, target: ['sales'] }, is: { kind: 'place', target: ['sales'] } },
    { need: { code: 'words', importance: 1, target: '海の近く' }, is: { kind: 'words', words: '海の近く' } },
  ] satisfies { need: CompanyNeedStated; is: object }[])('make $need.code a criterion of its kind', ({ need, is }) => {
    expect(companyCriteria(company({ needs: [need] }).profile)).toMatchObject([{ code: need.code, ...is }])
  })

  it('take other weights instead of the importances, and ask for a strength that only they name', () => {
    const { profile } = company({ needs: [{ code: 'distance', importance: 5, target: 80 }] })
    const weighed = companyCriteria(profile, { distance: 2.5, tourism: 4 })
    expect(weighed.map(({ code, weight }) => ({ code, weight }))).toEqual([
      { code: 'tourism', weight: 4 },
      { code: 'distance', weight: 2.5 },
    ])
  })
})
