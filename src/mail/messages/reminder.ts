import type { Addressee } from '../addressee.ts'
import type { MailedLink, Message } from '../blocks.ts'
import { closing, opening, ownNameOf, paragraph, wayToCase, withNumber } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/** Business days after the first mail. */
export type ReminderStep = 3 | 7

/** Nobody has answered yet. Towards the municipality (`enquiry`) there is no ticket number. */
export type ReminderProps =
  | {
      readonly about: 'shortlist'
      readonly step: ReminderStep
      readonly to: Addressee
      readonly ticketNumber: string
      readonly link: MailedLink
    }
  | { readonly about: 'enquiry'; readonly step: ReminderStep; readonly to: Addressee; readonly link: MailedLink }
  | {
      readonly about: 'consent'
      readonly step: ReminderStep
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
      ...opening(props.to, words),
      ...wayToCase(label, props.link, wording),
      paragraph(wording.text(props.step === 3 ? 'reminder.help' : 'reminder.deadline', {})),
      paragraph(wording.text('reminder.crossing', {})),
      closing(wording),
    ],
  }
}

function describe(props: ReminderProps, wording: Wording): { subject: string; words: string; label: string } {
  const asked = props.step === 3 ? 'ご回答のお願い' : 'ご回答期限のお知らせ'
  const turn = props.step === 3 ? 'first' : 'second'
  switch (props.about) {
    case 'shortlist':
      return {
        subject: withNumber(`候補自治体への${asked}`, props.ticketNumber),
        words: wording.text(`reminder.shortlist.${turn}`, { ticketNumber: props.ticketNumber }),
        label: 'ご関心の有無を回答する',
      }
    case 'enquiry':
      return {
        subject: `打診への${asked}`,
        words: wording.text(`reminder.enquiry.${turn}`, { municipality: ownNameOf(props.to) }),
        label: 'この打診に回答する',
      }
    case 'consent':
      return {
        subject: withNumber(`${props.municipality}への貴社名等の開示に関する${asked}`, props.ticketNumber),
        words: wording.text(`reminder.consent.${turn}`, { ticketNumber: props.ticketNumber, municipality: props.municipality }),
        label: '内容を確認し、同意する',
      }
  }
}
