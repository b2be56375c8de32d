import type { Addressee } from '../addressee.ts'
import type { MailedLink, Message } from '../blocks.ts'
import { heading, numberRow, opening, paragraph, strangersNote, verificationPart, wayToOwnCase, withNumber } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/**
 * Receipt of a form. To an unverified address it repeats nothing the form said: whoever typed a stranger's address
 * must not be able to send words through the desk.
 */
export type AcknowledgementProps =
  | { readonly verified: false; readonly ticketNumber: string; readonly firstResponseDueAt: Date; readonly verification: MailedLink }
  | {
      readonly verified: true
      readonly to: Addressee
      readonly ticketNumber: string
      readonly firstResponseDueAt: Date
      readonly casePage: MailedLink
    }

export function acknowledgement(props: AcknowledgementProps, wording: Wording): Message {
  const { say } = wording
  const due = wording.instant(props.firstResponseDueAt)
  return {
    subject: withNumber(say('ご相談を受け付けました', 'We have received your enquiry'), props.ticketNumber, wording),
    blocks: [
      ...opening(
        props.verified ? props.to : {},
        wording.text('acknowledgement.opening', { ticketNumber: props.ticketNumber }),
        wording,
        'first',
      ),
      {
        kind: 'definitions',
        entries: [
          numberRow(props.ticketNumber, wording),
          {
            term: say('最初のご連絡', 'First answer'),
            detail: say(`${due}までに担当者から差し上げます`, `by ${due}, from one of our consultants`),
          },
        ],
      },
      ...(props.verified ? [] : verificationPart(props.verification, wording)),
      heading(say('今後の流れ', 'What happens next')),
      {
        kind: 'list',
        ordered: true,
        items: [
          ...(props.verified ? [] : [say('メールアドレスをご確認いただきます。', 'You confirm your address.')]),
          say(
            'ご相談の内容に応じて専任コンサルタントを決め、お知らせします。',
            'We choose a consultant for your enquiry and tell you who it is.',
          ),
          say(
            '専任コンサルタントがご事情を伺い、電話・オンライン等での個別相談や、ご希望に応じた支援を進めます。',
            'Your consultant hears you out and advises you, by telephone or online, and helps with what you need.',
          ),
        ],
      },
      paragraph(wording.text('acknowledgement.closing', { ticketNumber: props.ticketNumber })),
      ...(props.verified ? wayToOwnCase(props.casePage, wording) : [strangersNote(wording)]),
    ],
  }
}
