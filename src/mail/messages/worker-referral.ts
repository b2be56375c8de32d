import type { MigrationDesk } from '../../catalog/migration-desks.ts'
import type { Addressee } from '../addressee.ts'
import type { Block, MailedLink, Message } from '../blocks.ts'
import { heading, opening, paragraph, verificationPart, withNumber } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/** To a worker: where to turn to. To an unverified address nothing of the form is repeated, and the mail lets its owner prove it. */
export type WorkerReferralProps = { readonly ticketNumber: string; readonly desks: readonly MigrationDesk[] } & (
  | { readonly verified: false; readonly verification: MailedLink }
  | { readonly verified: true; readonly to: Addressee }
)

export function workerReferral(props: WorkerReferralProps, wording: Wording): Message {
  return {
    subject: withNumber('移住・地方での暮らしの相談先のご案内', props.ticketNumber),
    blocks: [
      ...opening(props.verified ? props.to : {}, wording.text('worker-referral.opening', { ticketNumber: props.ticketNumber }), 'first'),
      { kind: 'definitions', entries: [{ term: '受付番号', detail: props.ticketNumber }] },
      ...props.desks.flatMap(shown),
      heading('お勤め先の制度について'),
      paragraph(wording.text('worker-referral.employer', { ticketNumber: props.ticketNumber })),
      heading('このご相談の扱い'),
      paragraph(wording.text('worker-referral.closing', { ticketNumber: props.ticketNumber })),
      ...(props.verified
        ? []
        : [
            ...verificationPart(props.verification, wording),
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
