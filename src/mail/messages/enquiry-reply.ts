import type { Addressee } from '../addressee.ts'
import type { MailedLink, Message } from '../blocks.ts'
import { enquiryTable, withEnquiry, type EnquiryReference } from '../enquiry-reference.ts'
import { caseLabels, closing, heading, opening, ownNameOf, wayToCase, wordsOf } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/** To the municipality: the company's answer to its question, as the consultant relays it. Nothing here may name a blind company. */
export interface EnquiryReplyProps {
  readonly to: Addressee
  readonly reference: EnquiryReference
  readonly question: string
  readonly reply: string
  readonly link: MailedLink
}

export function enquiryReply(props: EnquiryReplyProps, wording: Wording): Message {
  const { say } = wording
  return {
    subject: withEnquiry(say('打診に関するご質問への回答', 'The answer to your question'), props.reference, wording),
    blocks: [
      ...opening(props.to, wording.text('enquiry-reply.opening', { municipality: ownNameOf(props.to, wording) }), wording),
      enquiryTable(props.reference, wording),
      ...wordsOf(say('ご質問', 'Your question'), props.question),
      ...wordsOf(say('回答', 'The answer'), props.reply),
      heading(say('打診へのご回答のお願い', 'Please answer our enquiry')),
      ...wayToCase(say(...caseLabels.answer), props.link, wording),
      closing(wording),
    ],
  }
}
