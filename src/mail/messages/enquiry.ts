import { labelOf } from '../../catalog/code-list.ts'
import { employeeBands, industries, type EmployeeBand, type Industry } from '../../catalog/industries.ts'
import { presences, purposes, type CompanyNeed, type Presence, type Purpose } from '../../catalog/matching-codes.ts'
import { needNameOf } from '../../catalog/need-names.ts'
import type { Addressee } from '../addressee.ts'
import type { Definition, MailedLink, Message } from '../blocks.ts'
import { closing, heading, opening, ownNameOf, paragraph, wayToCase } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/** What a municipality may know of a company before both agree: codes and bands, and a summary a consultant approved. */
export interface EnquiringCompany {
  readonly industry: Industry
  readonly employees: EmployeeBand
  readonly purposes: readonly Purpose[]
  readonly presence: readonly Presence[]
  readonly needs: readonly CompanyNeed[]
  readonly summary?: string
}

/** To the municipality: a company's wish (打診). Only an open company has a name here; neither has a ticket number or an address. */
export type EnquiryProps =
  | { readonly disclosure: 'blind'; readonly to: Addressee; readonly company: EnquiringCompany; readonly link: MailedLink }
  | {
      readonly disclosure: 'open'
      readonly to: Addressee
      readonly companyName: string
      readonly company: EnquiringCompany
      readonly link: MailedLink
    }

export function enquiry(props: EnquiryProps, wording: Wording): Message {
  const municipality = ownNameOf(props.to)
  const named = props.disclosure === 'open' ? props.companyName : undefined
  return {
    subject: named ? `${named}の進出に関する打診` : '貴団体にご関心をお持ちの企業に関する打診',
    blocks: [
      ...opening(props.to, wording.text('enquiry.opening', { municipality })),
      ...(named ? [] : [paragraph('現段階では、企業名を伏せてお伝えいたします。')]),
      heading('企業の概要'),
      {
        kind: 'definitions',
        entries: [{ term: '企業名', detail: named ?? '非公開（双方の合意後にお伝えします）' }, ...described(props.company)],
      },
      heading('ご回答のお願い'),
      paragraph(wording.text('enquiry.answering', { municipality })),
      ...wayToCase('この打診に回答する', props.link, wording),
      heading('ご回答の後の流れ'),
      paragraph(
        named
          ? '受け入れをご希望の場合は、双方のご担当者の連絡先をお伝えし、お引き合わせいたします。'
          : '受け入れをご希望の場合は、企業の同意を得たうえで双方のご担当者の連絡先をお伝えし、お引き合わせいたします。',
      ),
      closing(wording),
    ],
  }
}

function described(company: EnquiringCompany): Definition[] {
  const rows: Definition[] = [
    { term: '業種', detail: labelOf(industries, company.industry) },
    { term: '従業員数', detail: labelOf(employeeBands, company.employees) },
    { term: '目的', detail: labels(purposes, company.purposes) },
    { term: '希望する形', detail: labels(presences, company.presence) },
    { term: '重視する点', detail: company.needs.map(needNameOf).join('、') },
    { term: '概要', detail: company.summary?.trim() ?? '' },
  ]
  return rows.filter((row) => row.detail !== '')
}

function labels(list: Parameters<typeof labelOf>[0], codes: readonly string[]): string {
  return codes.map((code) => labelOf(list, code)).join('、')
}
