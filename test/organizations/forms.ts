const common = {
  contact: { name: '山田太郎', email: 'taro@example.jp' },
  stage: 'planning',
  preferredContact: 'email',
  message: '相談したいことがあります。',
  formConsent: { version: '2026-11', accepted: true },
}

const company = { name: '株式会社むすび', industry: 'G', employees: 40, prefecture: '13' }

export type CorporateFormBody = ReturnType<typeof corporateForm>

/** A corporate form as it is posted, of `stated` company and with `more` members. */
export function corporateForm(
  stated: Partial<typeof company> & { corporateNumber?: string; headquarters?: string } = {},
  more: object = {},
) {
  return { ...common, company: { ...company, ...stated }, ...more }
}

/** A municipal form as it is posted. */
export function municipalForm(municipalityCode: string, more: object = {}) {
  return { ...common, municipalityCode, ...more }
}
