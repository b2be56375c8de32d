import { addressLines, type Addressee } from '../addressee.ts'
import type { Message } from '../blocks.ts'
import { paragraph, withNumber } from '../phrases.ts'

/** A follow-up somebody at the desk added by hand, for a later day. */
export interface ManualFollowUpProps {
  readonly to: Addressee
  /** Only towards the ticket's own applicant; never towards the other side of an enquiry. */
  readonly ticketNumber?: string
  readonly subject: string
  readonly body: string
  readonly consultantName?: string
}

export function manualFollowUp(props: ManualFollowUpProps): Message {
  return {
    subject: props.ticketNumber ? withNumber(props.subject, props.ticketNumber) : props.subject,
    blocks: [{ kind: 'greeting', lines: addressLines(props.to) }, paragraph(props.body)],
    ...(props.consultantName ? { signedBy: props.consultantName } : {}),
  }
}
