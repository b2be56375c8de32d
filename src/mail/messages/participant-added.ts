import type { Addressee } from '../addressee.ts'
import type { MailedLink, Message } from '../blocks.ts'
import { numberRow, opening, paragraph, strangersNote, wayToOwnCase, wayToVerification, withNumber } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/**
 * To a colleague the applicant's side named: they take part. To an address nobody has proved it says no name and no word of the case:
 * whoever typed a stranger's address must not be able to send words through the desk.
 */
export type ParticipantAddedProps = { readonly ticketNumber: string } & (
  | { readonly verified: false; readonly verification: MailedLink }
  | { readonly verified: true; readonly to: Addressee; readonly casePage: MailedLink }
)

export function participantAdded(props: ParticipantAddedProps, wording: Wording): Message {
  const { say } = wording
  const { ticketNumber } = props
  return {
    subject: withNumber(say('ご相談への参加のご案内', 'You were added to an enquiry'), ticketNumber, wording),
    blocks: [
      ...opening(
        props.verified ? props.to : {},
        say(
          '当窓口へのご相談に、ご担当のお一人として、このメールアドレスが追加されました。',
          'Somebody who has asked us for advice named your address as that of a colleague who takes part.',
        ),
        wording,
        'first',
      ),
      { kind: 'definitions', entries: [numberRow(ticketNumber, wording)] },
      ...(props.verified
        ? [
            paragraph(
              say(
                '今後、この件で当窓口からお送りするメッセージは、このアドレスにもお届けします。',
                'From now on our messages about it reach you, too.',
              ),
            ),
            ...wayToOwnCase(props.casePage, wording),
          ]
        : [
            paragraph(
              say(
                'お心当たりがある場合は、次のリンクを開き、画面のボタンを押してください。ご確認が済むまでは、ご相談の内容をお見せせず、メッセージもお送りしません。',
                'If you know about it, open the following link and press the button on the page. Until then you are shown nothing of it and get no messages.',
              ),
            ),
            ...wayToVerification(props.verification, wording),
            strangersNote(wording),
          ]),
    ],
  }
}
