import type { Addressee } from '../addressee.ts'
import type { MailedLink, Message } from '../blocks.ts'
import { enquiryTable, withEnquiry, type EnquiryReference } from '../enquiry-reference.ts'
import { caseLabels, closing, heading, opening, ownNameOf, paragraph, wayToCase, wordsOf } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/** To the municipality: the company's answer to its question, as the consultant relays it. Nothing here may name a blind company. */
export interface EnquiryReplyProps {
  readonly to: Addressee
  readonly reference: EnquiryReference
  readonly question: string
  readonly reply: string
  readonly link: MailedLink
  /** Another of its questions is open: until the desk has replied to that, too, the time to answer stands still. */
  readonly standsStill?: true
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
      ...(props.standsStill
        ? [
            heading(say('ほかのご質問について', 'Your other questions')),
            paragraph(
              say(
                'ほかにお寄せいただいたご質問は、引き続き企業へ取り次いでおります。回答が届き次第、改めてお知らせいたします。',
                'Your other questions are still being passed on to the company. We write again as soon as they are answered.',
              ),
            ),
          ]
        : []),
      heading(say('打診へのご回答のお願い', 'Please answer our enquiry')),
      ...wayToCase(say(...caseLabels.answer), props.link, wording, props),
      closing(wording),
    ],
  }
}
