import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { companyViolations, judgeCompany } from '../../src/matching/score/company-fit.score.ts'
import { OPENNESS } from '../../src/matching/score/constants.ts'
import type { CompanyProfile, MunicipalNeedStated } from '../../src/organizations/profile.schemas.ts'
import { anyCompany, anyTownProfile, company } from './towns.ts'

const present: MunicipalNeedStated = { code: 'presence', importance: 'must', target: ['workation', 'satellite_office'] }
const ways = (presence: CompanyProfile['presence']) => company({ presence }).profile

describe('the way a company wants to be present', () => {
  it('will do when it is any one of those the municipality seeks', () => {
    expect(judgeCompany(present, ways(['two_bases', 'satellite_office']))).toMatchObject({
      utility: 1,
      known: true,
      certainty: 1,
      reason: { kind: 'company', basis: 'stated', stated: ['satellite_office', 'two_bases'], target: ['satellite_office', 'workation'] },
    })
    expect(companyViolations([present], ways(['two_bases', 'satellite_office']))).toEqual([])
  })

  it('excludes as a must-have when the company named others only', () => {
    expect(judgeCompany(present, ways(['two_bases']))).toMatchObject({ utility: 0, known: true })
    expect(companyViolations([present], ways(['two_bases']))).toEqual([
      {
        side: 'municipality',
        criterion: 'presence',
        required: ['satellite_office', 'workation'],
        stated: ['two_bases'],
        shortBy: null,
      },
    ])
  })

  it('is a question where the company named none', () => {
    expect(judgeCompany(present, ways([]))).toMatchObject({ utility: OPENNESS, known: false, certainty: 0, reason: { basis: 'unknown' } })
    expect(companyViolations([present], ways([]))).toEqual([])
  })
})

describe('any wish of any municipality', () => {
  it('is violated only by what the company stated, and known exactly where it is certain', () => {
    fc.assert(
      fc.property(anyCompany, anyTownProfile, ({ profile }, { needs }) => {
        for (const need of needs) {
          const { utility, known, certainty, reason } = judgeCompany(need, profile)
          expect(utility >= 0 && utility <= 1).toBe(true)
          expect(known).toBe(certainty === 1)
          expect(known).toBe(reason.stated !== null)
          expect(companyViolations([need], profile)).toHaveLength(need.importance === 'must' && known && utility < 1 ? 1 : 0)
        }
      }),
    )
  })
})
