import type { Addressee } from '../addressee.ts'
import type { MailedLink, Message } from '../blocks.ts'
import { enquiryTable, withEnquiry, type EnquiryReference } from '../enquiry-reference.ts'
import { caseLabels, closing, opening, ownNameOf, paragraph, wayToCase, withNumber } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/** Business days after the first mail: the reminder asks (3), or speaks of the end that comes near (7). */
export type ReminderStep = 3 | 7

/** Nobody has answered yet. */
export type ReminderProps = ReminderSubject & {
  readonly step: ReminderStep
  /** Those before it never went: it speaks of the end, but apologises for nothing. */
  readonly noneBefore?: true
}

/** Towards the municipality (`enquiry`) there is no ticket number. */
type ReminderSubject =
  | {
      readonly about: 'shortlist'
      readonly to: Addressee
      readonly ticketNumber: string
      /** Names of the municipalities still without an answer, when the others have one. */
      readonly stillOpen?: readonly string[]
      readonly link: MailedLink
    }
  | { readonly about: 'passed-case'; readonly to: Addressee; readonly link: MailedLink }
  | {
      readonly about: 'enquiry'
      readonly to: Addressee
      readonly reference: EnquiryReference
      readonly link: MailedLink
    }
  | {
      readonly about: 'consent'
      readonly to: Addressee
      readonly ticketNumber: string
      readonly municipality: string
      readonly link: MailedLink
    }

export function reminder(props: ReminderProps, wording: Wording): Message {
  const { subject, words, label } = describe(props, wording)
  return {
    subject,
    blocks: [
      ...opening(props.to, words, wording),
      ...(props.about === 'shortlist' && props.stillOpen ? [{ kind: 'list' as const, items: props.stillOpen.map(wording.place) }] : []),
      ...(props.about === 'enquiry' ? [enquiryTable(props.reference, wording)] : []),
      ...wayToCase(label, props.link, wording),
      paragraph(wording.text(props.step === 3 ? 'reminder.help' : 'reminder.deadline', {})),
      paragraph(wording.text('reminder.crossing', {})),
      closing(wording),
    ],
  }
}

function describe(props: ReminderProps, wording: Wording): { subject: string; words: string; label: string } {
  const { say } = wording
  const asked = props.step === 3 ? 'ご回答のお願い' : 'ご回答期限のお知らせ'
  const please = props.step === 3 ? 'Please answer' : 'Your answer is due'
  const turn = props.step === 3 || props.noneBefore ? 'first' : 'second'
  switch (props.about) {
    case 'shortlist':
      return {
        subject: withNumber(say(`候補自治体への${asked}`, `${please}: our list of municipalities`), props.ticketNumber, wording),
        words: props.stillOpen
          ? inPart(props.step, wording)
          : wording.text(`reminder.shortlist.${turn}`, { ticketNumber: props.ticketNumber }),
        label: say(...caseLabels.interest),
      }
    case 'enquiry':
      return {
        subject: withEnquiry(say(`打診への${asked}`, `${please}: our enquiry`), props.reference, wording),
        words: wording.text(`reminder.enquiry.${turn}`, { municipality: ownNameOf(props.to, wording) }),
        label: say(...caseLabels.answer),
      }
    case 'passed-case':
      return {
        subject: say(`都道府県を通じたご相談の確認：${asked}`, `${please}: the case your prefecture passed on`),
        words: wording.text(`reminder.passed-case.${turn}`, { municipality: ownNameOf(props.to, wording) }),
        label: say(...caseLabels.passed),
      }
    case 'consent': {
      const municipality = wording.place(props.municipality)
      return {
        subject: withNumber(
          say(`${municipality}への貴社名等の開示に関する${asked}`, `${please}: may we tell ${municipality} who you are?`),
          props.ticketNumber,
          wording,
        ),
        words: wording.text(`reminder.consent.${turn}`, { ticketNumber: props.ticketNumber, municipality }),
        label: say(...caseLabels.consent),
      }
    }
  }
}

/** Whoever has answered for some of the municipalities is thanked, and asked for the rest alone. */
function inPart(step: ReminderStep, { say }: Wording): string {
  return step === 3
    ? say(
        '候補自治体のご案内について、ご回答をいただきありがとうございます。次の自治体につきましては、まだご回答を確認できておりませんので、ご連絡いたします。',
        'Thank you for your answers to our list of municipalities. We have not yet seen your answer for the following.',
      )
    : say(
        '候補自治体のご案内について、ご回答をいただきありがとうございます。次の自治体につきましては、ご回答の期限が近づいてまいりましたので、お知らせいたします。',
        'Thank you for your answers to our list of municipalities. For the following, the time to answer is running out.',
      )
}
