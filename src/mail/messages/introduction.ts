import type { Addressee } from '../addressee.ts'
import type { Definition, Message } from '../blocks.ts'
import { closing, heading, opening, ownNameOf, paragraph, withNumber } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/** The contact of the other side, disclosed with that side's consent. */
export interface IntroducedContact {
  readonly organization: string
  readonly department?: string
  readonly title?: string
  readonly name: string
  readonly email: string
  readonly phone?: string
}

/** To each side: who the other is (引き合わせ). The ticket number is the company's own and stays with it. */
export type IntroductionProps =
  | { readonly side: 'company'; readonly to: Addressee; readonly ticketNumber: string; readonly other: IntroducedContact }
  | { readonly side: 'municipality'; readonly to: Addressee; readonly other: IntroducedContact }

export function introduction(props: IntroductionProps, wording: Wording): Message {
  const subject = `${props.other.organization}のご担当者とのお引き合わせ`
  return {
    subject: props.side === 'company' ? withNumber(subject, props.ticketNumber) : subject,
    blocks: [
      ...opening(props.to, openingOf(props, wording)),
      heading('ご担当者'),
      { kind: 'definitions', entries: rowsOf(props.other) },
      heading('今後の進め方'),
      { kind: 'list', ordered: true, items: stepsOf(props, wording) },
      paragraph('ご紹介した連絡先は、本件に関する連絡の目的に限ってお使いください。'),
      paragraph(wording.text('introduction.closing', {})),
      closing(wording),
    ],
  }
}

function openingOf(props: IntroductionProps, wording: Wording): string {
  const { organization } = props.other
  return props.side === 'company'
    ? wording.text('introduction.company.opening', { ticketNumber: props.ticketNumber, municipality: organization })
    : wording.text('introduction.municipality.opening', { municipality: ownNameOf(props.to), company: organization })
}

function stepsOf({ side, other }: IntroductionProps, wording: Wording): string[] {
  return side === 'company'
    ? wording.items('introduction.company.steps', { municipality: other.organization })
    : wording.items('introduction.municipality.steps', { company: other.organization })
}

function rowsOf(contact: IntroducedContact): Definition[] {
  return [
    { term: '組織', detail: contact.organization },
    { term: '部署', detail: contact.department ?? '' },
    { term: '役職', detail: contact.title ?? '' },
    { term: 'お名前', detail: `${contact.name} 様` },
    { term: 'メール', detail: contact.email },
    { term: '電話', detail: contact.phone ?? '' },
  ].filter((row) => row.detail !== '')
}
