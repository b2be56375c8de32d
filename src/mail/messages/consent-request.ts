import type { Addressee } from '../addressee.ts'
import type { MailedLink, Message } from '../blocks.ts'
import { closing, heading, opening, paragraph, wayToCase, withNumber, wordsOf } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/** To a blind company: a municipality would like to meet; may it be told who you are? (開示の同意) */
export interface ConsentRequestProps {
  readonly to: Addressee
  readonly ticketNumber: string
  readonly municipality: string
  /** The municipality's words with its acceptance. */
  readonly message?: string
  readonly link: MailedLink
  readonly consultantName?: string
}

export function consentRequest(props: ConsentRequestProps, wording: Wording): Message {
  return {
    subject: withNumber(`${props.municipality}への貴社名等の開示について`, props.ticketNumber),
    blocks: [
      ...opening(props.to, wording.text('consent-request.opening', { ticketNumber: props.ticketNumber, municipality: props.municipality })),
      ...wordsOf(`${props.municipality}より`, props.message),
      heading('お伝えする内容'),
      {
        kind: 'definitions',
        entries: [
          { term: 'お伝えする先', detail: props.municipality },
          { term: 'お伝えする情報', detail: '貴社名、ご担当者のお名前・部署・役職・メールアドレス・電話番号' },
          { term: '利用の目的', detail: '貴社の進出に関する連絡' },
        ],
      },
      ...wayToCase('内容を確認し、同意する', props.link, wording),
      paragraph(
        '同意いただくまで、貴社名等をお伝えすることはございません。同意されない場合や、ご不明な点がある場合は、このメールにご返信ください。お引き合わせの前であれば、同意はいつでも撤回いただけます。',
      ),
      closing(wording),
    ],
    ...(props.consultantName ? { signedBy: props.consultantName } : {}),
  }
}
