import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { companyCriteria } from '../../src/matching/company-criteria.ts'
import { IMPLIED_CEILING } from '../../src/matching/constants.ts'
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
      { code: 'bcp_site', weight: 2 },
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
    expect(companyCriteria(profile)).toMatchObject([{ code: 'bcp_site', weight: 1, origin: { kind: 'need', importance: 1 } }])
  })

  it('look for scientists and engineers where a technical company wants talent', () => {
    const wantsTalent = (industry: 'G' | 'I') => companyCriteria(company({ industry, purposes: ['talent'] }).profile).map((one) => one.code)
    expect(wantsTalent('G')).toContain('science_talent')
    expect(wantsTalent('I')).toEqual(['talent'])
  })
})
