import type { Addressee } from '../addressee.ts'
import type { Message } from '../blocks.ts'
import { closing, opening, paragraph, withNumber, wordsOf } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/** To the company: the municipality cannot take it up now. */
export interface EnquiryDeclinedProps {
  readonly to: Addressee
  readonly ticketNumber: string
  readonly municipality: string
  /** The municipality's words. */
  readonly message?: string
  readonly consultantName?: string
}

export function enquiryDeclined(props: EnquiryDeclinedProps, wording: Wording): Message {
  const municipality = wording.place(props.municipality)
  const known = { ticketNumber: props.ticketNumber, municipality }
  const { say } = wording
  return {
    subject: withNumber(say(`${municipality}からのご回答`, `The answer of ${municipality}`), props.ticketNumber, wording),
    blocks: [
      ...opening(props.to, wording.text('enquiry-declined.opening', known), wording),
      ...wordsOf(say(`${municipality}より`, `From ${municipality}`), props.message),
      paragraph(wording.text('enquiry-declined.closing', known)),
      closing(wording),
    ],
    ...(props.consultantName ? { signedBy: props.consultantName } : {}),
  }
}
