import { greetingLines, type Addressee } from '../addressee.ts'
import type { MailedLink, Message } from '../blocks.ts'
import { paragraph, wayToOwnCase, withNumber } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/** A consultant's own words to the applicant or to a participant (CC). */
export interface ConsultantMessageProps {
  readonly to: Addressee
  readonly ticketNumber: string
  readonly subject: string
  readonly body: string
  readonly consultantName: string
  /** Absent to people the desk added, who are no contacts. */
  readonly casePage?: MailedLink
}

export function consultantMessage(props: ConsultantMessageProps, wording: Wording): Message {
  return {
    subject: withNumber(props.subject, props.ticketNumber, wording),
    blocks: [
      { kind: 'greeting', lines: greetingLines(props.to, wording.language) },
      paragraph(props.body),
      ...(props.casePage ? wayToOwnCase(props.casePage, wording) : []),
    ],
    signedBy: props.consultantName,
  }
}
