import { describe, expect, it } from 'vitest'
import { formOf, noAnswers, type Answers } from '../../console/src/phone-form/answers.ts'
import { phoneFormSchema } from '../../src/tickets/intake.schemas.ts'

const caller: Answers = {
  ...noAnswers,
  name: '佐藤 花子',
  email: 'hanako@example.jp',
  phone: '03-1234-5678',
  stage: 'planning',
  message: 'お電話で伺いました。',
  isAgreed: true,
}

describe('the form a call makes', () => {
  it('says who of a prefecture files it for a municipality, when somebody does', () => {
    const called = { ...caller, audience: 'municipal', municipalityCode: '072028', filerPrefecture: '07', filerName: '渡部 美咲' } as const
    const filer = { filerDepartment: '地域振興課', filerEmail: 'misaki@pref.example', filerPhone: '' }
    expect(phoneFormSchema.parse(formOf({ ...called, ...filer, isFiledForIt: true }, '2026-04'))).toMatchObject({
      filedBy: { prefecture: '07', contact: { name: '渡部 美咲', department: '地域振興課', email: 'misaki@pref.example' } },
    })
    expect(phoneFormSchema.parse(formOf({ ...called, ...filer }, '2026-04'))).not.toHaveProperty('filedBy')
  })

  it('has of a company all that matching goes by', () => {
    const form = formOf(
      {
        ...caller,
        company: '見本ソフト株式会社',
        industry: 'G',
        employees: 40,
        prefecture: '13',
        headquarters: '131130',
        purposes: ['open_innovation'],
        presence: ['satellite_office'],
        companyNeeds: [
          { code: 'office_seats', importance: 'must', target: 10 },
          { code: 'smart_city', importance: 5, target: '市民参加型の実証' },
        ],
        plans: { headCount: 5, months: 24, occupancies: ['rotating'], localHiring: true, sideJobs: false },
        sites: { customers: ['072036'] },
      },
      '2026-04',
    )
    expect(phoneFormSchema.parse(form)).toMatchObject({
      company: { headquarters: '131130' },
      needs: [{ code: 'office_seats' }, { code: 'smart_city' }],
      plans: { headCount: 5, months: 24, occupancies: ['rotating'], localHiring: true, sideJobs: false },
      sites: { customers: ['072036'] },
    })
  })

  it('has of a municipality what companies are matched with', () => {
    const form = formOf(
      {
        ...caller,
        audience: 'municipal',
        municipalityCode: '072036',
        strengths: [{ code: 'access', level: 4, note: '新幹線で東京から80分' }],
        municipalNeeds: [{ code: 'company_size', importance: 3, target: { min: 10 } }],
        offices: [{ name: '駅前シェアオフィス', form: 'shared', seats: 40, trialStay: true }],
        facts: { nursery: true, transport: ['expressway'] },
        // Of another audience, and none of a municipality's business.
        companyNeeds: [{ code: 'office_seats', importance: 'must', target: 10 }],
      },
      '2026-04',
    )
    expect(phoneFormSchema.parse(form)).toMatchObject({
      municipalityCode: '072036',
      strengths: [{ code: 'access', level: 4 }],
      needs: [{ code: 'company_size' }],
      offices: [{ name: '駅前シェアオフィス', seats: 40 }],
      facts: { nursery: true },
    })
  })

  it('says nothing of what was left open', () => {
    const form = formOf({ ...caller, company: '見本', industry: 'G', employees: 4, prefecture: '13' }, '2026-04')
    expect(phoneFormSchema.parse(form)).toMatchObject({ needs: [], plans: {}, sites: {} })
    expect(form).not.toHaveProperty('strengths')
  })
})
