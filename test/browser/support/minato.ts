import { currentConsentVersionOf } from '../../../src/catalog/consent-texts.ts'
import type { Answers } from '../../../src/pages/forms/answers.ts'

export const minato = { company: '株式会社みなとシステムズ', person: '髙橋 花子', email: 'jinji@minato-systems.example' } as const

/** What names the company, and a municipality must not read before the company consents. */
export const minatoSecrets = ['みなと', '髙橋', '花子', 'jinji', '人事部', '03-0000-0000', 'C-2026'] as const

/** How a company looking for a satellite office fills in its form. */
export const minatoAnswers: Answers = new Map<string, readonly string[]>([
  ['company.name', [minato.company]],
  ['company.industry', ['G']],
  ['company.employees', ['120']],
  ['company.prefecture', ['13']],
  ['company.headquarters.typed', ['東京都 港区']],
  ['topics', ['corp.destination', 'corp.rules']],
  ['supports', ['matching', 'individual']],
  ['stage', ['planning']],
  [
    'message',
    [
      '来年度、地方に開発拠点を設けることを検討しています。\n自治体と実証に取り組みながら、エンジニアが交代で滞在できる場所を探しています。',
    ],
  ],
  ['purposes', ['open_innovation', 'talent']],
  ['presence', ['satellite_office', 'workation']],
  ['needs.pick', ['office_seats', 'smart_city', 'ict_office', 'nature_resort', 'subsidy']],
  ['needs.office_seats.importance', ['4']],
  ['needs.office_seats.target', ['12']],
  ['needs.smart_city.importance', ['5']],
  ['needs.smart_city.target', ['市民と取り組むスマートシティの実証']],
  ['needs.ict_office.importance', ['4']],
  ['needs.nature_resort.importance', ['2']],
  ['needs.subsidy.importance', ['3']],
  ['plans.headCount', ['8']],
  ['plans.months', ['36']],
  ['plans.occupancies', ['rotating']],
  ['plans.localHiring', ['yes']],
  ['disclosure', ['blind']],
  ['contact.name', [minato.person]],
  ['contact.nameKana', ['たかはし はなこ']],
  ['contact.department', ['人事部']],
  ['contact.title', ['課長']],
  ['contact.email', [minato.email]],
  ['contact.phone', ['03-0000-0000']],
  ['preferredContact', ['email']],
  ['contact.language', ['ja']],
  ['formConsent.version', [currentConsentVersionOf('municipal')]],
  ['formConsent.accepted', ['yes']],
])
