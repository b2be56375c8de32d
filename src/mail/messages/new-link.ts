import type { Addressee } from '../addressee.ts'
import type { MailedLink, Message } from '../blocks.ts'
import { withEnquiry, type EnquiryReference } from '../enquiry-reference.ts'
import { caseLabels, opening, paragraph, wayToCase, wayToOwnCase, wayToVerification, withNumber } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/**
 * A fresh link was asked for. `verify` goes to an address not proved yet and greets nobody by name;
 * `answer` and `passed` go to a municipality and have no ticket number, nor has `profile`, which belongs to no case.
 */
export type NewLinkProps =
  /** `passableThen`: the link shows a case, which colleagues may see, once the address is proved. */
  | { readonly purpose: 'verify'; readonly ticketNumber?: string; readonly link: MailedLink; readonly passableThen?: true }
  | {
      readonly purpose: 'interest' | 'consent' | 'meeting' | 'case'
      readonly to: Addressee
      readonly ticketNumber: string
      readonly link: MailedLink
    }
  | {
      readonly purpose: 'answer'
      readonly to: Addressee
      readonly reference: EnquiryReference
      readonly link: MailedLink
      /** Its question is open: the time to answer stands still until the reply. */
      readonly standsStill?: true
    }
  | { readonly purpose: 'passed'; readonly to: Addressee; readonly link: MailedLink }
  | { readonly purpose: 'profile'; readonly to: Addressee; readonly link: MailedLink }

export function newLink(props: NewLinkProps, wording: Wording): Message {
  const { say } = wording
  const { ja, en } = matters[props.purpose]
  // Whatever it is given: a municipality learns no number of somebody else's ticket.
  const ticketNumber = 'ticketNumber' in props && !numberless.has(props.purpose) ? props.ticketNumber : undefined
  const subject = say(`${ja}新しいリンク`, `A new link to ${en}`)
  return {
    subject:
      props.purpose === 'answer'
        ? withEnquiry(subject, props.reference, wording)
        : ticketNumber === undefined
          ? subject
          : withNumber(subject, ticketNumber, wording),
    blocks: [
      ...opening(
        props.purpose === 'verify' ? {} : props.to,
        say(`ご依頼をいただきましたので、${ja}新しいリンクをお送りいたします。`, `As you asked, here is a new link to ${en}.`),
        wording,
        props.purpose === 'verify' ? 'first' : 'known',
      ),
      ...(props.purpose === 'verify'
        ? wayToVerification(props.link, wording, props)
        : props.purpose === 'case'
          ? wayToOwnCase(props.link, wording)
          : wayToCase(say(...caseLabels[props.purpose]), props.link, wording, props.purpose === 'answer' ? props : {})),
      paragraph(
        say(
          'お心当たりがない場合は、このメールを破棄してください。リンクを開いただけでは、回答や手続きをしたことにはなりません。',
          'If you did not ask for it, please ignore this mail. Opening the link alone answers or decides nothing.',
        ),
      ),
    ],
  }
}

const numberless: ReadonlySet<NewLinkProps['purpose']> = new Set(['answer', 'passed', 'profile'])

const matters: Record<NewLinkProps['purpose'], { ja: string; en: string }> = {
  verify: { ja: 'メールアドレスの確認用の', en: 'confirm your address' },
  interest: { ja: '候補自治体へのご回答用の', en: 'answer our list of municipalities' },
  answer: { ja: '打診へのご回答用の', en: 'answer our enquiry' },
  consent: { ja: '開示の同意のお手続き用の', en: 'give your consent' },
  meeting: { ja: '面談の日時をお選びいただくための', en: 'pick a time for the meeting' },
  passed: { ja: '都道府県を通じたご相談のご確認用の', en: 'answer about the case your prefecture passed on' },
  case: { ja: 'ご相談のページの', en: 'the page of your case' },
  profile: { ja: '登録内容のご確認用の', en: 'see what we know of you' },
}
