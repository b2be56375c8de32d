import type { Addressee } from '../addressee.ts'
import type { MailedLink, Message } from '../blocks.ts'
import { opening, paragraph, wayToCase, wayToVerification, withNumber } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/**
 * A fresh link was asked for. `verify` goes to an address not proved yet and greets nobody by name;
 * `answer` goes to the municipality and has no ticket number.
 */
export type NewLinkProps =
  | { readonly purpose: 'verify'; readonly ticketNumber: string; readonly link: MailedLink }
  | {
      readonly purpose: 'interest' | 'consent' | 'meeting'
      readonly to: Addressee
      readonly ticketNumber: string
      readonly link: MailedLink
    }
  | { readonly purpose: 'answer'; readonly to: Addressee; readonly link: MailedLink }

export function newLink(props: NewLinkProps, wording: Wording): Message {
  const matter = matters[props.purpose]
  const subject = `${matter}の新しいリンク`
  return {
    subject: props.purpose === 'answer' ? subject : withNumber(subject, props.ticketNumber),
    blocks: [
      ...opening(
        props.purpose === 'verify' ? {} : props.to,
        `ご依頼をいただきましたので、${matter}の新しいリンクをお送りいたします。`,
        props.purpose === 'verify' ? 'first' : 'known',
      ),
      ...(props.purpose === 'verify' ? wayToVerification(props.link, wording) : wayToCase(labels[props.purpose], props.link, wording)),
      paragraph('お心当たりがない場合は、このメールを破棄してください。リンクを開いただけで回答や手続きが行われることはありません。'),
    ],
  }
}

const matters: Record<NewLinkProps['purpose'], string> = {
  verify: 'メールアドレスの確認用',
  interest: '候補自治体へのご回答用',
  answer: '打診へのご回答用',
  consent: '開示の同意のお手続き用',
  meeting: '面談の日時のご選択用',
}

const labels: Record<Exclude<NewLinkProps['purpose'], 'verify'>, string> = {
  interest: 'ご関心の有無を回答する',
  answer: 'この打診に回答する',
  consent: '内容を確認し、同意する',
  meeting: '面談の日時を選ぶ',
}
