import type { MigrationDesk } from '../../catalog/migration-desks.ts'
import type { Addressee } from '../addressee.ts'
import type { Block, MailedLink, Message } from '../blocks.ts'
import { heading, opening, paragraph, verificationPart, withNumber } from '../phrases.ts'

/** To a worker: where to turn to. To an unverified address nothing of the form is repeated, and the mail lets its owner prove it. */
export type WorkerReferralProps = { readonly ticketNumber: string; readonly desks: readonly MigrationDesk[] } & (
  | { readonly verified: false; readonly verification: MailedLink }
  | { readonly verified: true; readonly to: Addressee }
)

export function workerReferral(props: WorkerReferralProps): Message {
  return {
    subject: withNumber('移住・地方での暮らしの相談先のご案内', props.ticketNumber),
    blocks: [
      ...opening(
        props.verified ? props.to : {},
        'このたびはご相談をお寄せいただき、誠にありがとうございます。地方への移住や地方での暮らしについては、国や自治体、支援団体に専門の相談窓口がございますので、次のとおりご案内いたします。',
      ),
      { kind: 'definitions', entries: [{ term: '受付番号', detail: props.ticketNumber }] },
      ...props.desks.flatMap(shown),
      heading('お勤め先の制度について'),
      paragraph(
        'テレワークに関する社内規程やセキュリティなど、お勤め先の制度づくりについては、お勤め先の企業から当窓口へご相談いただけます。ご担当の方へお伝えいただけますと幸いです。',
      ),
      heading('このご相談の扱い'),
      paragraph(
        'ご相談は「他の窓口をご案内した」ものとして、いったん対応を終えております。ご案内した窓口では解決しない場合や、ほかにお困りのことがある場合は、このメールにそのままご返信ください。ご相談を再開いたします。',
      ),
      ...(props.verified
        ? []
        : [
            ...verificationPart(props.verification),
            paragraph(
              'このメールに心当たりがない場合は、どなたかがメールアドレスを誤って入力されたものと思われます。お手数ですが、このまま破棄してください。ご確認がないかぎり、この件で以後のメールをお送りすることはありません。',
            ),
          ]),
    ],
  }
}

function shown(desk: MigrationDesk): Block[] {
  return [
    heading(desk.name),
    paragraph(desk.help),
    ...(desk.url ? [{ kind: 'link', label: 'ウェブサイトを開く', url: desk.url } as const] : []),
  ]
}
