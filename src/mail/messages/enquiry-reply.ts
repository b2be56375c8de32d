import type { Addressee } from '../addressee.ts'
import type { MailedLink, Message } from '../blocks.ts'
import { heading, opening, wayToCase, wordsOf } from '../phrases.ts'

/** To the municipality: the company's answer to its question, as the consultant relays it. Nothing here may name a blind company. */
export interface EnquiryReplyProps {
  readonly to: Addressee
  readonly question: string
  readonly reply: string
  readonly link: MailedLink
}

export function enquiryReply(props: EnquiryReplyProps): Message {
  return {
    subject: 'ご質問への回答（打診の件）',
    blocks: [
      ...opening(props.to, '打診の件でお寄せいただいたご質問について、企業からの回答をお伝えいたします。'),
      ...wordsOf('ご質問', props.question),
      ...wordsOf('回答', props.reply),
      heading('打診へのご回答のお願い'),
      ...wayToCase('この打診に回答する', props.link),
    ],
  }
}
