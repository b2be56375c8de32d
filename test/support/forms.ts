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
