import type { Addressee } from '../addressee.ts'
import type { MailedLink, Message } from '../blocks.ts'
import { closing, numberRow, opening, paragraph, wayToOwnCase, withNumber } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/** To the applicant: who takes care of the ticket. */
export interface AssignmentNoticeProps {
  readonly to: Addressee
  readonly ticketNumber: string
  readonly consultantName: string
  /** Absent once the desk has answered for the first time. */
  readonly firstResponseDueAt?: Date
  readonly casePage: MailedLink
}

export function assignmentNotice(props: AssignmentNoticeProps, wording: Wording): Message {
  const { say } = wording
  const due = props.firstResponseDueAt && wording.instant(props.firstResponseDueAt)
  const known = { ticketNumber: props.ticketNumber, consultant: props.consultantName }
  return {
    subject: withNumber(say('専任コンサルタントのご案内', 'Your consultant'), props.ticketNumber, wording),
    blocks: [
      ...opening(props.to, wording.text('assignment-notice.opening', known), wording),
      {
        kind: 'definitions',
        entries: [
          numberRow(props.ticketNumber, wording),
          { term: say('専任コンサルタント', 'Consultant'), detail: props.consultantName },
          ...(due ? [{ term: say('最初のご連絡', 'First answer'), detail: say(`${due}までに差し上げます`, `by ${due}`) }] : []),
        ],
      },
      paragraph(wording.text('assignment-notice.closing', known)),
      ...wayToOwnCase(props.casePage, wording),
      closing(wording),
    ],
    signedBy: props.consultantName,
  }
}
