import { html } from 'ghtml'
import { formatInstantEn, formatInstantJa } from '../calendar/japanese-date.rules.ts'
import type { LinkCase } from '../links/read-link-case.ts'
import { wordsIn } from './language.ts'
import { definition, languageField, type Page } from './layout.ts'
import { doneNotice } from './notices.ts'

type Verification = Extract<LinkCase, { purpose: 'verify' }>

const wording = {
  title: { ja: 'メールアドレスの確認', en: 'Verify your e-mail address' },
  done: { ja: 'メールアドレスは確認済みです', en: 'Your e-mail address is verified' },
  lead: {
    ja: 'ご相談の受付に使われたメールアドレスが、ご本人のものであることを確認します。確認後は、ご相談に関するご案内をこのアドレスへお送りします。',
    en: 'This proves that the address a form was sent with is yours. From then on we write to it about your case.',
  },
  email: { ja: 'メールアドレス', en: 'E-mail address' },
  number: { ja: '受付番号', en: 'Reference number' },
  button: { ja: 'このメールアドレスを確認する', en: 'Verify this address' },
  otherwise: {
    ja: 'お心当たりがない場合は、何もせずにこのページを閉じてください。',
    en: 'If you have sent us no form, close this page without doing anything.',
  },
} as const

/** Proof of an address: one button. */
export function verifyPage({ verifiedAt, email, ticketNumber }: Verification, action: string): Page {
  return (language) => {
    const words = wordsIn(wording, language)
    if (verifiedAt !== null) {
      return {
        title: words.done,
        body: doneNotice(language, {
          ja: `${formatInstantJa(verifiedAt)}に確認しました。このページは閉じていただいて結構です。`,
          en: `Verified on ${formatInstantEn(verifiedAt)}. You may close this page.`,
        }),
      }
    }
    return {
      title: words.title,
      body: html`<p>${words.lead}</p>
        <dl>!${definition(words.email, email)} !${definition(words.number, ticketNumber)}</dl>
        <form method="post" action="${action}">!${languageField(language)}<button type="submit">${words.button}</button></form>
        <p class="hint">${words.otherwise}</p>`,
    }
  }
}
