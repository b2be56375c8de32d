import type { CodeEntry } from '../../catalog/code-list.ts'
import { countBands, type CountBand } from '../../catalog/count-bands.ts'
import { employeeBands, industries, type EmployeeBand, type Industry } from '../../catalog/industries.ts'
import { presences, purposes, type CompanyNeed, type Presence, type Purpose } from '../../catalog/matching-codes.ts'
import { needNameOf } from '../../catalog/need-names.ts'
import type { Addressee } from '../addressee.ts'
import type { Definition, MailedLink, Message } from '../blocks.ts'
import { withEnquiry, type EnquiryReference } from '../enquiry-reference.ts'
import { caseLabels, closing, heading, opening, ownNameOf, paragraph, wayToCase } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/** What a municipality may know of a company before both agree: codes and bands, and a summary a consultant approved. */
export interface EnquiringCompany {
  readonly industry: Industry
  readonly employees: EmployeeBand
  readonly purposes: readonly Purpose[]
  readonly presence: readonly Presence[]
  readonly needs: readonly CompanyNeed[]
  readonly headCount?: CountBand
  readonly seats?: CountBand
  readonly summary?: string
}

/** To the municipality: a company's wish (打診). Only an open company has a name here; neither has a ticket number or an address. */
export type EnquiryProps =
  | {
      readonly disclosure: 'blind'
      readonly to: Addressee
      readonly reference: EnquiryReference
      readonly company: EnquiringCompany
      readonly link: MailedLink
      /** A question was asked in its name before it was written to: the time to answer stands still until the reply. */
      readonly standsStill?: true
    }
  | {
      readonly disclosure: 'open'
      readonly to: Addressee
      readonly reference: EnquiryReference
      readonly companyName: string
      readonly company: EnquiringCompany
      readonly link: MailedLink
      /** A question was asked in its name before it was written to: the time to answer stands still until the reply. */
      readonly standsStill?: true
    }

export function enquiry(props: EnquiryProps, wording: Wording): Message {
  const { say } = wording
  const municipality = ownNameOf(props.to, wording)
  const named = props.disclosure === 'open' ? props.companyName : undefined
  return {
    subject: withEnquiry(
      named
        ? say(`${named}の進出に関する打診`, `${named} is interested in your municipality`)
        : say('貴団体にご関心をお持ちの企業に関する打診', 'A company is interested in your municipality'),
      props.reference,
      wording,
    ),
    blocks: [
      ...opening(props.to, wording.text('enquiry.opening', { municipality }), wording),
      ...(named
        ? []
        : [paragraph(say('現段階では、企業名を伏せてお伝えいたします。', 'At this stage we do not tell the name of the company.'))]),
      heading(say('企業の概要', 'The company')),
      {
        kind: 'definitions',
        entries: [
          { term: say('打診番号', 'Enquiry'), detail: props.reference.number },
          { term: say('企業名', 'Name'), detail: named ?? say('非公開（双方の合意後にお伝えします）', 'not told until both sides agree') },
          ...described(props.company, wording),
        ],
      },
      heading(say('ご回答のお願い', 'Your answer')),
      paragraph(wording.text('enquiry.answering', { municipality })),
      ...wayToCase(say(...caseLabels.answer), props.link, wording, props),
      heading(say('ご回答の後の流れ', 'What happens then')),
      paragraph(
        named
          ? say(
              '受け入れをご希望の場合は、双方のご担当者の連絡先をお伝えし、お引き合わせいたします。',
              'If you would welcome the company, we introduce you to each other and tell each side whom to contact.',
            )
          : say(
              '受け入れをご希望の場合は、企業の同意を得たうえで双方のご担当者の連絡先をお伝えし、お引き合わせいたします。',
              'If you would welcome the company, we ask it for its consent, then introduce you to each other and tell each side whom to contact.',
            ),
      ),
      closing(wording),
    ],
  }
}

function described(company: EnquiringCompany, { say, label, row, language }: Wording): Definition[] {
  const labels = (list: readonly CodeEntry[], codes: readonly string[]) => row(codes.map((code) => label(list, code)))
  const counted = (band: CountBand | undefined, unit: string) => {
    if (band === undefined) return ''
    const count = label(countBands, band)
    return say(`${count}${unit}`, count)
  }
  const rows: Definition[] = [
    { term: say('業種', 'Industry'), detail: label(industries, company.industry) },
    { term: say('従業員数', 'Employees'), detail: label(employeeBands, company.employees) },
    { term: say('目的', 'Purpose'), detail: labels(purposes, company.purposes) },
    { term: say('希望する形', 'Form'), detail: labels(presences, company.presence) },
    { term: say('重視する点', 'What matters to it'), detail: row(company.needs.map((code) => needNameOf(code, language))) },
    { term: say('進出人数', 'People who would come'), detail: counted(company.headCount, '人') },
    { term: say('必要な席数', 'Seats it needs'), detail: counted(company.seats, '席') },
    { term: say('概要', 'Outline'), detail: company.summary?.trim() ?? '' },
  ]
  return rows.filter(({ detail }) => detail !== '')
}
