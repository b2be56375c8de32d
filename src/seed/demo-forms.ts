import { currentConsentVersionOf } from '../catalog/consent-texts.ts'
import type { Audience } from '../catalog/desk-codes.ts'
import type { Form } from '../tickets/intake.schemas.ts'
import { demoCompanies } from './demo-companies.ts'

const consentOf = (audience: Audience) => ({ version: currentConsentVersionOf(audience), accepted: true }) as const

function corporateForms(): Form[] {
  return demoCompanies.map(({ name, profile, remark }, index) => {
    const { industry, employees, prefecture, headquarters, ...wishes } = profile
    return {
      audience: 'corporate',
      contact: { name: '見本 人事', title: '見本部長', email: `hr${index + 1}@company.example` },
      topics: ['corp.destination'],
      supports: ['matching'],
      stage: 'planning',
      preferredContact: 'email',
      message: remark,
      formConsent: consentOf('corporate'),
      company: { name, industry, employees, prefecture, headquarters },
      ...wishes,
    }
  })
}

/** The tickets an empty demo desk starts with: one company for each row of the sources, two town halls and a worker. */
export function demoForms(): Form[] {
  const municipal = {
    supports: ['strategy', 'matching'],
    stage: 'planning',
    preferredContact: 'email',
    formConsent: consentOf('municipal'),
    strengths: [],
    offices: [],
    needs: [],
  } as const
  return [
    ...corporateForms(),
    {
      audience: 'municipal',
      ...municipal,
      supports: [...municipal.supports],
      strengths: [{ code: 'tourism', level: 4, note: '見本：温泉と海' }],
      offices: [{ name: '見本オフィス', form: 'coworking', seats: 12, mbps: 1000 }],
      needs: [{ code: 'industry', importance: 3, target: ['G', 'L'] }],
      contact: { name: '見本 企画', department: '見本企画課', email: 'kikaku@town.example' },
      topics: ['muni.outreach'],
      municipalityCode: '222054',
      message: '見本の相談です。企業へ情報を届ける方法を知りたいです。',
    },
    {
      audience: 'municipal',
      ...municipal,
      supports: [...municipal.supports],
      strengths: [],
      offices: [],
      needs: [],
      contact: { name: '見本 振興', department: '見本振興課', email: 'shinko@town.example' },
      topics: ['muni.entry'],
      municipalityCode: '362018',
      message: '見本の相談です。何から始めればよいか分かりません。',
    },
    {
      audience: 'worker',
      contact: { name: '見本 働き手', email: 'worker@person.example' },
      topics: ['work.action'],
      supports: ['individual'],
      stage: 'awareness',
      preferredContact: 'email',
      message: '見本の相談です。会社を辞めずに地方へ移りたいです。',
      formConsent: consentOf('worker'),
    },
  ]
}
