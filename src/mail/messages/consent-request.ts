import { consentChoices } from '../../catalog/answer-words.ts'
import type { Addressee } from '../addressee.ts'
import type { MailedLink, Message } from '../blocks.ts'
import { caseLabels, closing, heading, opening, paragraph, wayToCase, withNumber, wordsOf } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/** To a blind company: a municipality would like to meet; may it be told who you are? (開示の同意) */
export interface ConsentRequestProps {
  readonly to: Addressee
  readonly ticketNumber: string
  readonly municipality: string
  /** The municipality's words with its acceptance. */
  readonly message?: string
  readonly link: MailedLink
  readonly consultantName?: string
}

export function consentRequest(props: ConsentRequestProps, wording: Wording): Message {
  const { say } = wording
  const municipality = wording.place(props.municipality)
  return {
    subject: withNumber(
      say(`${municipality}への貴社名等の開示について`, `May we tell ${municipality} who you are?`),
      props.ticketNumber,
      wording,
    ),
    blocks: [
      ...opening(props.to, wording.text('consent-request.opening', { ticketNumber: props.ticketNumber, municipality }), wording),
      ...wordsOf(say(`${municipality}より`, `From ${municipality}`), props.message),
      heading(say('お伝えする内容', 'What would be told')),
      {
        kind: 'definitions',
        entries: [
          { term: say('お伝えする先', 'To whom'), detail: municipality },
          {
            term: say('お伝えする情報', 'What'),
            detail: say(
              '貴社名、ご担当者のお名前・部署・役職・メールアドレス・電話番号',
              'the name of your company; name, department, position, e-mail address and telephone number of its contact',
            ),
          },
          { term: say('利用の目的', 'What for'), detail: say('貴社の進出に関する連絡', 'to talk about your coming to the municipality') },
        ],
      },
      ...wayToCase(say(...caseLabels.consent), props.link, wording),
      paragraph(
        say(
          `同意いただくまで、貴社名等をお伝えすることはございません。ページで「${consentChoices.give.ja}」または「${consentChoices.refuse.ja}」をお選びください。ご不明な点がある場合は、このメールにご返信ください。同意いただくと、すぐに双方へお引き合わせのメールをお送りします。その後も、同意の撤回はご返信で承りますが、既に届いたメールを取り戻すことはできません。`,
          `Nothing of this is told before you consent. On the page choose “${consentChoices.give.en}” or “${consentChoices.refuse.en}”; if anything is unclear, please reply to this mail. If you consent, both sides get a mail that introduces them, at once. You may withdraw later by replying; what has arrived cannot be taken back.`,
        ),
      ),
      closing(wording),
    ],
    ...(props.consultantName ? { signedBy: props.consultantName } : {}),
  }
}
