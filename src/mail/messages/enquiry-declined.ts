import type { Addressee } from '../addressee.ts'
import type { Message } from '../blocks.ts'
import { opening, paragraph, withNumber, wordsOf } from '../phrases.ts'

/** To the company: the municipality cannot take it up now. */
export interface EnquiryDeclinedProps {
  readonly to: Addressee
  readonly ticketNumber: string
  readonly municipality: string
  /** The municipality's words. */
  readonly message?: string
  readonly consultantName?: string
}

export function enquiryDeclined(props: EnquiryDeclinedProps): Message {
  return {
    subject: withNumber(`${props.municipality}からのご回答`, props.ticketNumber),
    blocks: [
      ...opening(
        props.to,
        `打診しておりました${props.municipality}から、誠に残念ながら、現時点ではご希望に沿うことが難しいとのご回答をいただきました。`,
      ),
      ...wordsOf(`${props.municipality}より`, props.message),
      paragraph(
        'ご期待に沿えず申し訳ございません。ほかの候補自治体のご提案や、条件を見直してのご相談も承ります。ご希望がございましたら、このメールにご返信ください。',
      ),
    ],
    ...(props.consultantName ? { signedBy: props.consultantName } : {}),
  }
}
