import { formatInstantJa } from '../../calendar/japanese-date.rules.ts'
import type { Addressee } from '../addressee.ts'
import type { MailedLink, Message } from '../blocks.ts'
import { heading, opening, paragraph, verificationPart, withNumber } from '../phrases.ts'

/**
 * Receipt of a form. To an unverified address it repeats nothing the form said: whoever typed a stranger's address
 * must not be able to send words through the desk.
 */
export type AcknowledgementProps =
  | { readonly verified: false; readonly ticketNumber: string; readonly firstResponseDueAt: Date; readonly verification: MailedLink }
  | { readonly verified: true; readonly to: Addressee; readonly ticketNumber: string; readonly firstResponseDueAt: Date }

export function acknowledgement(props: AcknowledgementProps): Message {
  return {
    subject: withNumber('ご相談を受け付けました', props.ticketNumber),
    blocks: [
      ...opening(
        props.verified ? props.to : {},
        'このたびはご相談をお寄せいただき、誠にありがとうございます。次のとおり受け付けましたので、お知らせいたします。',
      ),
      {
        kind: 'definitions',
        entries: [
          { term: '受付番号', detail: props.ticketNumber },
          { term: '最初のご連絡', detail: `${formatInstantJa(props.firstResponseDueAt)}までに担当者から差し上げます` },
        ],
      },
      ...(props.verified ? [] : verificationPart(props.verification)),
      heading('今後の流れ'),
      {
        kind: 'list',
        ordered: true,
        items: [
          ...(props.verified ? [] : ['メールアドレスをご確認いただきます。']),
          'ご相談の内容に応じて専任コンサルタントを決め、お知らせします。',
          '専任コンサルタントがご事情を伺い、電話・オンライン等での個別相談や、ご希望に応じた支援を進めます。',
        ],
      },
      paragraph('お問い合わせの際は、受付番号をお知らせください。'),
      ...(props.verified
        ? []
        : [
            paragraph(
              'このメールに心当たりがない場合は、どなたかがメールアドレスを誤って入力されたものと思われます。お手数ですが、このまま破棄してください。ご確認がないかぎり、この件で以後のメールをお送りすることはありません。',
            ),
          ]),
    ],
  }
}
