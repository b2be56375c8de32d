import { industries, type Industry } from '../catalog/industries.ts'
import type { Block } from './blocks.ts'
import type { Wording } from './text-blocks/wording.ts'

/** How a municipality tells one enquiry from another, also of companies without a name. */
export interface EnquiryReference {
  /** Quoted on the telephone; tells nothing of the ticket. */
  readonly number: string
  /** `YYYY-MM-DD`, in Japan. */
  readonly sentOn: string
  readonly industry: Industry
  /** When the last question of the municipality was replied to, `YYYY-MM-DD` in Japan: its time counts from then. */
  readonly repliedOn?: string
}

/** A subject that says which enquiry it is about. */
export function withEnquiry(subject: string, { number, industry }: EnquiryReference, { say, label }: Wording): string {
  const name = label(industries, industry)
  return say(`${subject}（打診番号 ${number}・${name}）`, `${subject} (Enquiry ${number}, ${name})`)
}

/** Which enquiry a mail is about, as a table. */
export function enquiryTable({ number, sentOn, industry, repliedOn }: EnquiryReference, { say, label, day }: Wording): Block {
  return {
    kind: 'definitions',
    entries: [
      { term: say('打診番号', 'Enquiry'), detail: number },
      { term: say('打診日', 'Sent on'), detail: day(sentOn) },
      ...(repliedOn === undefined ? [] : [{ term: say('ご質問への回答日', 'Your question answered on'), detail: day(repliedOn) }]),
      { term: say('企業の業種', 'Industry of the company'), detail: label(industries, industry) },
    ],
  }
}
