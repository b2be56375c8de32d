import { describe, expect, it } from 'vitest'
import { findLocalGovernment } from '../../src/catalog/local-governments.ts'
import { companyProfileSchema, municipalityProfileSchema } from '../../src/organizations/profile.schemas.ts'
import { demoCompanies } from '../../src/seed/demo-companies.ts'
import { demoMunicipalities } from '../../src/seed/demo-municipalities.ts'

const fromTheSources = new Set(['会津若松市', '白浜町', '北九州市', '洲本市', '南あわじ市', '淡路市'])

describe('the sample profiles', () => {
  it('are a dozen municipalities that exist, each once, with profiles the API would take', () => {
    expect(new Set(demoMunicipalities.map((entry) => entry.code)).size).toBe(12)
    for (const { code, profile } of demoMunicipalities) {
      expect(findLocalGovernment(code)?.kind, code).toBe('municipality')
      expect(municipalityProfileSchema.parse(profile)).toEqual(profile)
    }
    const places = demoMunicipalities.map((entry) => findLocalGovernment(entry.code)?.name ?? '')
    expect(places.filter((name) => fromTheSources.has(name)).length).toBe(fromTheSources.size)
  })

  it('have notes as a municipality would write them, offices nobody could take for real, and say what is invented beside them', () => {
    for (const { profile, remark } of demoMunicipalities) {
      expect(remark).toContain('見本')
      for (const { note = '' } of profile.strengths) expect(note).not.toMatch(/見本|水準|狙う/u)
      for (const { name } of profile.offices) expect(name).toMatch(/^(?:見本|AiCT$)/u)
    }
  })

  it('have companies nobody could take for real, with profiles the API would take', () => {
    for (const { name, profile, remark } of demoCompanies) {
      expect(name.startsWith('見本')).toBe(true)
      expect(remark).toContain('見本')
      expect(companyProfileSchema.parse(profile)).toEqual(profile)
    }
  })
})
