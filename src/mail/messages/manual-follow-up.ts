import { greetingLines, type Addressee } from '../addressee.ts'
import type { MailedLink, Message } from '../blocks.ts'
import { paragraph, wayToOwnCase, withNumber } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/** A follow-up somebody at the desk added by hand, for a later day. */
export interface ManualFollowUpProps {
  readonly to: Addressee
  /** Only towards the ticket's own applicant; never towards the other side of an enquiry. */
  readonly ticketNumber?: string
  readonly subject: string
  readonly body: string
  readonly consultantName?: string
  readonly casePage: MailedLink
}

export function manualFollowUp(props: ManualFollowUpProps, wording: Wording): Message {
  return {
    subject: props.ticketNumber ? withNumber(props.subject, props.ticketNumber, wording) : props.subject,
    blocks: [
      { kind: 'greeting', lines: greetingLines(props.to, wording.language) },
      paragraph(props.body),
      ...wayToOwnCase(props.casePage, wording),
    ],
    ...(props.consultantName ? { signedBy: props.consultantName } : {}),
  }
}
