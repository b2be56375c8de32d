import type { Disclosure } from '../../catalog/matching-codes.ts'
import type { Addressee } from '../addressee.ts'
import type { Message } from '../blocks.ts'
import { opening, paragraph, withNumber, wordsOf } from '../phrases.ts'

/** To the company: what the municipality asks before it answers. */
export interface EnquiryQuestionProps {
  readonly to: Addressee
  readonly ticketNumber: string
  readonly municipality: string
  readonly question: string
  readonly disclosure: Disclosure
  readonly consultantName?: string
}

export function enquiryQuestion(props: EnquiryQuestionProps): Message {
  return {
    subject: withNumber(`${props.municipality}からのご質問`, props.ticketNumber),
    blocks: [
      ...opening(props.to, `打診中の${props.municipality}から、回答に先立ち、次のご質問をいただきました。`),
      ...wordsOf('ご質問', props.question),
      paragraph(
        `このメールへのご返信でご回答ください。専任コンサルタントが内容を確認し、${props.municipality}へ取り次ぎます。${props.disclosure === 'blind' ? '貴社名など貴社を特定できる情報は、お伝えいたしません。' : ''}`,
      ),
    ],
    ...(props.consultantName ? { signedBy: props.consultantName } : {}),
  }
}
