import type { MigrationDesk } from '../../catalog/migration-desks.ts'
import type { Addressee } from '../addressee.ts'
import type { Block, MailedLink, Message } from '../blocks.ts'
import { heading, numberRow, opening, paragraph, strangersNote, verificationPart, wayToOwnCase, withNumber } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/** To a worker: where to turn to. To an unverified address nothing of the form is repeated, and the mail lets its owner prove it. */
export type WorkerReferralProps = { readonly ticketNumber: string; readonly desks: readonly MigrationDesk[] } & (
  | { readonly verified: false; readonly verification: MailedLink }
  | { readonly verified: true; readonly to: Addressee; readonly casePage: MailedLink }
)

export function workerReferral(props: WorkerReferralProps, wording: Wording): Message {
  const { say } = wording
  return {
    subject: withNumber(
      say('移住・地方での暮らしの相談先のご案内', 'Where to ask about moving to the regions'),
      props.ticketNumber,
      wording,
    ),
    blocks: [
      ...opening(
        props.verified ? props.to : {},
        wording.text('worker-referral.opening', { ticketNumber: props.ticketNumber }),
        wording,
        'first',
      ),
      { kind: 'definitions', entries: [numberRow(props.ticketNumber, wording)] },
      ...props.desks.flatMap((desk) => shown(desk, wording)),
      heading(say('お勤め先の制度について', 'The rules of your employer')),
      paragraph(wording.text('worker-referral.employer', { ticketNumber: props.ticketNumber })),
      heading(say('このご相談の扱い', 'What becomes of your enquiry')),
      paragraph(wording.text('worker-referral.closing', { ticketNumber: props.ticketNumber })),
      ...(props.verified
        ? wayToOwnCase(props.casePage, wording)
        : [...verificationPart(props.verification, wording), strangersNote(wording)]),
    ],
  }
}

function shown(desk: MigrationDesk, { say, language }: Wording): Block[] {
  return [
    heading(desk.name[language]),
    paragraph(desk.help[language]),
    ...(desk.url ? [{ kind: 'link', label: say('ウェブサイトを開く', 'Open the website'), url: desk.url } as const] : []),
  ]
}
