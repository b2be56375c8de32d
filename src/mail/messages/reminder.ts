import type { Addressee } from '../addressee.ts'
import type { MailedLink, Message } from '../blocks.ts'
import { opening, paragraph, wayToCase, withNumber } from '../phrases.ts'

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

export function reminder(props: ReminderProps): Message {
  const { subject, matter, label } = describe(props)
  return {
    subject,
    blocks: [
      ...opening(
        props.to,
        props.step === 3
          ? `先日お送りしました${matter}について、まだご回答を確認できておりませんので、ご連絡いたします。`
          : `重ねてのご連絡となり恐れ入ります。${matter}へのご回答の期限が近づいてまいりましたので、お知らせいたします。`,
      ),
      ...wayToCase(label, props.link),
      paragraph(
        props.step === 3
          ? 'ご検討に時間を要する場合や、ご不明な点がある場合は、このメールにご返信ください。'
          : '期限を過ぎますと、いったん「ご回答なし」として扱わせていただきます。延長をご希望の場合は、このメールにご返信ください。',
      ),
      paragraph('なお、本メールと行き違いにご回答いただいておりましたら、何とぞご容赦ください。'),
    ],
  }
}

function describe(props: ReminderProps): { subject: string; matter: string; label: string } {
  const asked = props.step === 3 ? 'ご回答のお願い' : 'ご回答期限のお知らせ'
  switch (props.about) {
    case 'shortlist':
      return {
        subject: withNumber(`候補自治体への${asked}`, props.ticketNumber),
        matter: '候補自治体のご案内',
        label: 'ご関心の有無を回答する',
      }
    case 'enquiry':
      return { subject: `打診への${asked}`, matter: '企業からの打診', label: 'この打診に回答する' }
    case 'consent':
      return {
        subject: withNumber(`${props.municipality}への開示の同意に関する${asked}`, props.ticketNumber),
        matter: `${props.municipality}への貴社名等の開示の同意`,
        label: '内容を確認し、同意する',
      }
  }
}
