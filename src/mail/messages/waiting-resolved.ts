import type { Addressee } from '../addressee.ts'
import type { MailedLink, Message } from '../blocks.ts'
import { closing, numberRow, opening, paragraph, wayToOwnCase, withNumber } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/** To the applicant: nobody answered, and the ticket is resolved for now. */
export interface WaitingResolvedProps {
  readonly to: Addressee
  readonly ticketNumber: string
  readonly consultantName?: string
  readonly casePage: MailedLink
}

export function waitingResolved({ to, ticketNumber, consultantName, casePage }: WaitingResolvedProps, wording: Wording): Message {
  return {
    subject: withNumber(wording.say('ご相談への対応を終了いたしました', 'Your enquiry is closed for now'), ticketNumber, wording),
    blocks: [
      ...opening(to, wording.text('waiting-resolved.opening', { ticketNumber }), wording),
      { kind: 'definitions', entries: [numberRow(ticketNumber, wording)] },
      paragraph(wording.text('waiting-resolved.closing', { ticketNumber })),
      ...wayToOwnCase(casePage, wording),
      closing(wording),
    ],
    ...(consultantName && { signedBy: consultantName }),
  }
}
