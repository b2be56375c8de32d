import { addressLines, type Addressee } from '../addressee.ts'
import type { Message } from '../blocks.ts'
import { paragraph, withNumber } from '../phrases.ts'

/** A consultant's own words to the applicant or to a participant (CC). */
export interface ConsultantMessageProps {
  readonly to: Addressee
  readonly ticketNumber: string
  readonly subject: string
  readonly body: string
  readonly consultantName: string
}

export function consultantMessage(props: ConsultantMessageProps): Message {
  return {
    subject: withNumber(props.subject, props.ticketNumber),
    blocks: [{ kind: 'greeting', lines: addressLines(props.to) }, paragraph(props.body)],
    signedBy: props.consultantName,
  }
}
