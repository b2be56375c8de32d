import { interestChoices } from '../../catalog/answer-words.ts'
import type { Addressee } from '../addressee.ts'
import type { Block, Message } from '../blocks.ts'
import { enquiryTable, withEnquiry, type EnquiryReference } from '../enquiry-reference.ts'
import { closing, heading, opening, ownNameOf, paragraph, withNumber } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/** A candidate the company has answered about. */
interface AnsweredCandidate {
  readonly name: string
  readonly interest: keyof typeof interestChoices
}

/**
 * The time to answer has passed: told to the company (its shortlist, the municipality's silence, or its own after the municipality's yes)
 * or to the municipality (its own silence, or the company's after its yes).
 */
export type ExpiryNoticeProps =
  | {
      readonly about: 'shortlist'
      readonly to: Addressee
      readonly ticketNumber: string
      /** What was answered before, and the names of the municipalities left open; absent where nothing was answered. */
      readonly inPart?: { readonly answered: readonly AnsweredCandidate[]; readonly open: readonly string[] }
    }
  | {
      readonly about: 'enquiry' | 'consent'
      readonly side: 'company'
      readonly to: Addressee
      readonly ticketNumber: string
      readonly municipality: string
    }
  | {
      readonly about: 'enquiry' | 'consent'
      readonly side: 'municipality'
      readonly to: Addressee
      readonly reference: EnquiryReference
    }

export function expiryNotice(props: ExpiryNoticeProps, wording: Wording): Message {
  const { subject, ended, next } = describe(props, wording)
  const which =
    'reference' in props
      ? [enquiryTable(props.reference, wording)]
      : props.about === 'shortlist' && props.inPart
        ? answersSoFar(props.inPart, wording)
        : []
  return { subject, blocks: [...opening(props.to, ended, wording), ...which, paragraph(next), closing(wording)] }
}

function describe(props: ExpiryNoticeProps, wording: Wording): { subject: string; ended: string; next: string } {
  const { say } = wording
  if (props.about === 'shortlist') {
    const { ticketNumber } = props
    return {
      subject: withNumber(say('候補自治体のご案内の期限が過ぎました', 'The time to answer our list has passed'), ticketNumber, wording),
      ended: props.inPart ? endedInPart(wording) : wording.text('expiry.shortlist.opening', { ticketNumber }),
      next: wording.text('expiry.shortlist.closing', { ticketNumber }),
    }
  }
  if (props.about === 'consent') return describeMissedConsent(props, wording)
  if (props.side === 'company') {
    const { ticketNumber } = props
    const municipality = wording.place(props.municipality)
    return {
      subject: withNumber(say(`${municipality}への打診の期限が過ぎました`, `No answer from ${municipality}`), ticketNumber, wording),
      ended: wording.text('expiry.company.opening', { ticketNumber, municipality }),
      next: wording.text('expiry.company.closing', { ticketNumber, municipality }),
    }
  }
  const municipality = ownNameOf(props.to, wording)
  return {
    subject: withEnquiry(say('打診へのご回答の期限が過ぎました', 'The time to answer our enquiry has passed'), props.reference, wording),
    ended: wording.text('expiry.municipality.opening', { municipality }),
    next: wording.text('expiry.municipality.closing', { municipality }),
  }
}

function endedInPart({ say }: Wording): string {
  return say(
    '候補自治体のご案内にご回答をいただき、ありがとうございました。ご回答の期限を過ぎましたので、まだご回答をいただいていない自治体については、いったん受付を終了させていただきました。',
    'Thank you for your answers to our list of municipalities. The time to answer has passed, and for those you have left open we have closed it for now.',
  )
}

/** What was answered and what was left open, and what becomes of either. */
function answersSoFar({ answered, open }: { answered: readonly AnsweredCandidate[]; open: readonly string[] }, wording: Wording): Block[] {
  const { say, row, place } = wording
  const said = (one: AnsweredCandidate['interest']) =>
    row(answered.flatMap(({ name, interest }) => (interest === one ? [place(name)] : [])))
  const entries = [
    { term: say(interestChoices.interested.ja, 'Interested'), detail: said('interested') },
    { term: say(interestChoices.declined.ja, 'Not this time'), detail: said('declined') },
    { term: say('ご回答のない自治体', 'Left open'), detail: row(open.map(place)) },
  ].filter(({ detail }) => detail !== '')
  const isInterested = answered.some(({ interest }) => interest === 'interested')
  return [
    heading(say('いただいたご回答', 'Your answers')),
    { kind: 'definitions', entries },
    ...(isInterested
      ? [
          paragraph(
            say(
              `「${interestChoices.interested.ja}」とご回答の自治体への打診には、影響ございません。お手続きいただくことはございません。`,
              'Our enquiries to the municipalities you are interested in are not affected; there is nothing for you to do.',
            ),
          ),
        ]
      : []),
    heading(say('今後について', 'How to go on')),
  ]
}

function describeMissedConsent(
  props: Extract<ExpiryNoticeProps, { readonly side: string }>,
  wording: Wording,
): { subject: string; ended: string; next: string } {
  const { say } = wording
  if (props.side === 'company') {
    const { ticketNumber } = props
    const municipality = wording.place(props.municipality)
    return {
      subject: withNumber(say('開示のご同意の期限が過ぎました', 'The time to consent has passed'), ticketNumber, wording),
      ended: wording.text('expiry.consent.company.opening', { ticketNumber, municipality }),
      next: wording.text('expiry.consent.company.closing', { ticketNumber, municipality }),
    }
  }
  const municipality = ownNameOf(props.to, wording)
  return {
    subject: withEnquiry(
      say('受け入れをご希望いただいた打診について', 'About the company you would have welcomed'),
      props.reference,
      wording,
    ),
    ended: wording.text('expiry.consent.municipality.opening', { municipality }),
    next: wording.text('expiry.consent.municipality.closing', { municipality }),
  }
}
