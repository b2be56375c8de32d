import type { Addressee } from '../addressee.ts'
import type { MailedLink, Message } from '../blocks.ts'
import { closing, heading, opening, ownNameOf, wayToCase, wordsOf } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/** To the municipality: the company's answer to its question, as the consultant relays it. Nothing here may name a blind company. */
export interface EnquiryReplyProps {
  readonly to: Addressee
  readonly question: string
  readonly reply: string
  readonly link: MailedLink
}

export function enquiryReply(props: EnquiryReplyProps, wording: Wording): Message {
  return {
    subject: 'ご質問への回答（打診の件）',
    blocks: [
      ...opening(props.to, wording.text('enquiry-reply.opening', { municipality: ownNameOf(props.to) })),
      ...wordsOf('ご質問', props.question),
      ...wordsOf('回答', props.reply),
      heading('打診へのご回答のお願い'),
      ...wayToCase('この打診に回答する', props.link, wording),
      closing(wording),
    ],
  }
}
