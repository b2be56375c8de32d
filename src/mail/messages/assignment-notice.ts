import type { Addressee } from '../addressee.ts'
import type { Message } from '../blocks.ts'
import { closing, opening, paragraph, withNumber } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/** To the applicant: who takes care of the ticket. */
export interface AssignmentNoticeProps {
  readonly to: Addressee
  readonly ticketNumber: string
  readonly consultantName: string
  /** Absent once the desk has answered for the first time. */
  readonly firstResponseDueAt?: Date
}

export function assignmentNotice(props: AssignmentNoticeProps, wording: Wording): Message {
  const known = { ticketNumber: props.ticketNumber, consultant: props.consultantName }
  return {
    subject: withNumber('専任コンサルタントのご案内', props.ticketNumber),
    blocks: [
      ...opening(props.to, wording.text('assignment-notice.opening', known)),
      {
        kind: 'definitions',
        entries: [
          { term: '受付番号', detail: props.ticketNumber },
          { term: '専任コンサルタント', detail: props.consultantName },
          ...(props.firstResponseDueAt
            ? [{ term: '最初のご連絡', detail: `${wording.instant(props.firstResponseDueAt)}までに差し上げます` }]
            : []),
        ],
      },
      paragraph(wording.text('assignment-notice.closing', known)),
      closing(wording),
    ],
    signedBy: props.consultantName,
  }
}
