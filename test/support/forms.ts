/** Forms as their senders fill them in; pass what should differ. */

let senders = 0

export function contactForm(changes: Record<string, unknown> = {}) {
  senders += 1
  return { name: '佐藤 花子', nameKana: 'さとう はなこ', email: `sender-${senders}-${process.pid}@sender.example`, ...changes }
}

const consent = { version: '2026-11', accepted: true }

export function municipalForm(changes: Record<string, unknown> = {}) {
  return {
    contact: contactForm({ department: '企画課' }),
    topics: ['muni.outreach'],
    supports: ['matching'],
    stage: 'planning',
    preferredContact: 'email',
    message: 'サテライトオフィスに企業を呼びたいと考えています。',
    formConsent: consent,
    municipalityCode: '072028',
    strengths: [{ code: 'smart_city', level: 5, note: 'スマートシティの実証フィールド' }],
    offices: [{ name: 'AiCT', form: 'shared', seats: 40 }],
    needs: [{ code: 'industry', importance: 4, target: ['G'] }],
    ...changes,
  }
}

export function corporateForm(changes: Record<string, unknown> = {}) {
  return {
    contact: contactForm({ title: '人事部長' }),
    topics: ['corp.destination'],
    supports: ['matching'],
    stage: 'planning',
    preferredContact: 'email',
    message: '実証に参加できる拠点の候補を知りたいです。',
    formConsent: consent,
    company: { name: `見本システム${senders}株式会社`, industry: 'G', employees: 80, prefecture: '13' },
    purposes: ['open_innovation'],
    presence: ['satellite_office'],
    needs: [{ code: 'smart_city', importance: 5 }],
    disclosure: 'blind',
    ...changes,
  }
}

export function workerForm(changes: Record<string, unknown> = {}) {
  return {
    contact: contactForm(),
    topics: ['work.action'],
    supports: ['individual'],
    stage: 'awareness',
    preferredContact: 'email',
    message: '会社を辞めずに地方へ移りたいです。',
    formConsent: consent,
    ...changes,
  }
}

/** A blind company whose wishes tell where it is and who it is, to whoever reads them; its figures are in no id by chance. */
export const tellingCompany = {
  company: { name: '株式会社内緒薬草園', industry: 'G', employees: 80, prefecture: '13', headquarters: '131130' },
  needs: [
    { code: 'smart_city', importance: 5, target: '蔵書の電子化の実証' },
    { code: 'distance', importance: 3, target: 456_789_123 },
    { code: 'travel_time', importance: 2, target: 321_987_654 },
    { code: 'words', importance: 5, target: '薬草を育てられる高原' },
  ],
  disclosure: 'blind',
}

/** What must stand in nothing a municipality is sent of it. */
export const tellingWords = ['内緒', '131130', '渋谷', '東京', '456789', '456,789', '321987', '321,987', '薬草', '高原', '蔵書']
