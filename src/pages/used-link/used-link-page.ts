import { html } from 'ghtml'
import { codeForms, type GateView } from '../own-gate/gate-page.ts'
import { keptWords } from '../kept-words.ts'
import { wordsIn } from '../language.ts'
import type { Page } from '../layout.ts'
import { doneNotice, noteNotice } from '../notices.ts'

const wording = {
  title: { ja: 'このリンクでのお手続きは終わっています', en: 'This link has been used' },
  lead: {
    ja: 'ご回答が済んだか、受付が終了したため、このリンクだけでは内容をお見せしていません。新しいメールをお送りしている場合は、いちばん新しいメールのリンクからお開きください。',
    en: 'It was answered, or no more answers are taken, so the link alone shows nothing any more. If you have a newer mail from us, use the link in that one.',
  },
  see: { ja: '内容のご確認と、続きのお手続き', en: 'To see it again, and to go on' },
  code: {
    ja: 'このリンクをお送りしたご本人は、メールでお送りする6桁の確認コードを入力すると、内容と、まだできるお手続きをご覧いただけます。確認コードは、このリンクをお送りしたメールアドレスにだけ届きます。',
    en: 'The person this link was sent to sees it, and what can still be done, after typing six digits we mail them. They go to the address this link was sent to, and nowhere else.',
  },
  passedOn: {
    ja: 'リンクの転送を受けた方は、転送された方にお尋ねください。',
    en: 'If the link was passed on to you, please ask whoever passed it on.',
  },
  change: { ja: 'ご回答を改めたい場合・お尋ね', en: 'To change an answer, or to ask' },
  reply: {
    ja: '期限の後にお答えになりたい場合も、お送りしたメールにご返信ください。専任コンサルタントが承ります。そのほかのご連絡方法は、このページの下に記載しています。',
    en: 'Reply to our mail, also to answer after the time is over; the consultant sees to it. Otherwise reach us as the foot of this page says.',
  },
} as const

/** Said to a browser that answered and takes no cookies: to nobody else does an address say so. */
const arrived = {
  ja: 'お送りいただいた内容は、当窓口に届いています。ありがとうございます。',
  en: 'What you sent has reached us. Thank you.',
} as const

export interface UsedLinkView extends Omit<GateView, 'part' | 'mailbox'> {
  /** Its reader can be mailed a code. */
  readonly mailable: boolean
  /** Its reader comes from answering. */
  readonly justDone: boolean
}

/**
 * What a link that was used shows to whoever merely has it: nothing of what it was for, and the same of every kind. Its reader sees that
 * after a code.
 */
export function usedLinkPage(view: UsedLinkView): Page {
  return (language) => {
    const { path, mailable, justDone, errors = [] } = view
    const words = wordsIn(wording, language)
    return {
      title: words.title,
      errors,
      ownPath: path,
      // What was typed here and not sent can be sent no more.
      words: keptWords(path, true),
      body: html`!${justDone ? doneNotice(language, arrived) : ''} !${noteNotice(language, wording.lead)}
        !${
          mailable
            ? html`<h2>${words.see}</h2>
                <p>${words.code}</p>
                !${codeForms({ ...view, part: 'act' }, language)}
                <p>${words.passedOn}</p>`
            : ''
        }
        <h2>${words.change}</h2>
        <p>${words.reply}</p>`,
    }
  }
}
