import { answered, connect } from '../../../bin/demo/desk-client.ts'

interface Sender {
  readonly email: string
  readonly company: string
  /** What the desk writes to them in; Japanese when absent. */
  readonly language?: 'ja' | 'en'
}

/** Files a company's form with these words at the desk; the number of its ticket. */
export async function fileForm(deskUrl: string, message: string, { email, company, language = 'ja' }: Sender): Promise<string> {
  const { ticket } = answered(
    await connect(deskUrl).POST('/api/v1/intake/corporate', {
      body: {
        contact: { name: '佐藤 花子', email, phone: '03-1234-5678', language },
        company: { name: company, industry: 'G', employees: 40, prefecture: '13', headquarters: '131130' },
        topics: ['corp.destination'],
        supports: ['matching'],
        stage: 'planning',
        preferredContact: 'email',
        message,
        purposes: ['talent'],
        presence: ['satellite_office'],
        needs: [{ code: 'ict_office', importance: 4 }],
        disclosure: 'open',
        formConsent: { version: '2026-11', accepted: true },
      },
    }),
  )
  return ticket.number
}
