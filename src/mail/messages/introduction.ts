import type { Addressee } from '../addressee.ts'
import type { Block, Definition, MailedLink, Message } from '../blocks.ts'
import { enquiryTable, withEnquiry, type EnquiryReference } from '../enquiry-reference.ts'
import { closing, heading, opening, ownNameOf, paragraph, wayToOwnCase, withNumber } from '../phrases.ts'
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
  | {
      readonly side: 'company'
      readonly to: Addressee
      readonly ticketNumber: string
      readonly other: IntroducedContact
      readonly casePage: MailedLink
    }
  | {
      readonly side: 'municipality'
      readonly to: Addressee
      readonly reference: EnquiryReference
      readonly other: IntroducedContact
    }

export function introduction(props: IntroductionProps, wording: Wording): Message {
  const { say } = wording
  const organization = wording.place(props.other.organization)
  const subject = say(`${organization}のご担当者とのお引き合わせ`, `Your introduction to ${organization}`)
  return {
    subject: props.side === 'company' ? withNumber(subject, props.ticketNumber, wording) : withEnquiry(subject, props.reference, wording),
    blocks: [
      ...opening(props.to, openingOf(props, wording), wording),
      ...(props.side === 'municipality' ? [enquiryTable(props.reference, wording)] : []),
      heading(say('ご担当者', 'Whom to contact')),
      { kind: 'definitions', entries: rowsOf(props.other, wording) },
      heading(say('今後の進め方', 'What to do next')),
      { kind: 'list', ordered: true, items: stepsOf(props, wording) },
      paragraph(
        say(
          'ご紹介した連絡先は、本件に関する連絡の目的に限ってお使いください。',
          'Please use these details for nothing but contact about this matter.',
        ),
      ),
      paragraph(wording.text('introduction.closing', {})),
      ...(props.side === 'company' ? [...wayToOwnCase(props.casePage, wording), ownersAlone(wording)] : []),
      closing(wording),
    ],
  }
}

function openingOf(props: IntroductionProps, wording: Wording): string {
  const organization = wording.place(props.other.organization)
  return props.side === 'company'
    ? wording.text('introduction.company.opening', { ticketNumber: props.ticketNumber, municipality: organization })
    : wording.text('introduction.municipality.opening', { municipality: ownNameOf(props.to, wording), company: organization })
}

/** Introductions are shown to colleagues more than other mails. */
function ownersAlone({ say }: Wording): Block {
  return paragraph(
    say(
      'このメールをお持ちの方は、どなたでもご相談のページを開けます。ほかの方へ転送しないでください。',
      'Whoever has this mail can open the page of your enquiry by it: please do not pass it on.',
    ),
  )
}

function stepsOf({ side, other }: IntroductionProps, wording: Wording): string[] {
  return side === 'company'
    ? wording.items('introduction.company.steps', { municipality: wording.place(other.organization) })
    : wording.items('introduction.municipality.steps', { company: other.organization })
}

function rowsOf(contact: IntroducedContact, { say, place }: Wording): Definition[] {
  const { organization } = contact
  const named = place(organization)
  return [
    { term: say('組織', 'Organisation'), detail: named === organization ? organization : `${named} (${organization})` },
    { term: say('部署', 'Department'), detail: contact.department ?? '' },
    { term: say('役職', 'Position'), detail: contact.title ?? '' },
    { term: say('お名前', 'Name'), detail: say(`${contact.name} 様`, contact.name) },
    { term: say('メール', 'E-mail'), detail: contact.email },
    { term: say('電話', 'Telephone'), detail: contact.phone ?? '' },
  ].filter((row) => row.detail !== '')
}
