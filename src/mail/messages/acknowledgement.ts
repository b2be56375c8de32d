import type { Addressee } from '../addressee.ts'
import type { MailedLink, Message } from '../blocks.ts'
import { heading, opening, paragraph, verificationPart, withNumber } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/**
 * Receipt of a form. To an unverified address it repeats nothing the form said: whoever typed a stranger's address
 * must not be able to send words through the desk.
 */
export type AcknowledgementProps =
  | { readonly verified: false; readonly ticketNumber: string; readonly firstResponseDueAt: Date; readonly verification: MailedLink }
  | { readonly verified: true; readonly to: Addressee; readonly ticketNumber: string; readonly firstResponseDueAt: Date }

export function acknowledgement(props: AcknowledgementProps, wording: Wording): Message {
  return {
    subject: withNumber('ご相談を受け付けました', props.ticketNumber),
    blocks: [
      ...opening(props.verified ? props.to : {}, wording.text('acknowledgement.opening', { ticketNumber: props.ticketNumber }), 'first'),
      {
        kind: 'definitions',
        entries: [
          { term: '受付番号', detail: props.ticketNumber },
          { term: '最初のご連絡', detail: `${wording.instant(props.firstResponseDueAt)}までに担当者から差し上げます` },
        ],
      },
      ...(props.verified ? [] : verificationPart(props.verification, wording)),
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
      paragraph(wording.text('acknowledgement.closing', { ticketNumber: props.ticketNumber })),
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
