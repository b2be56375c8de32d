import { html } from 'ghtml'
import type { LinkCase } from '../links/read-link-case.ts'
import { placeNamed } from './candidates/place-names.ts'
import { wordsIn } from './language.ts'
import { definition, languageField, type Page } from './layout.ts'
import { doneNotice } from './notices.ts'

type Verification = Extract<LinkCase, { purpose: 'verify' }>

const wording = {
  title: { ja: 'メールアドレスの確認', en: 'Verify your e-mail address' },
  done: { ja: 'メールアドレスは確認済みです', en: 'Your e-mail address is verified' },
  over: {
    ja: 'このリンクでのお手続きは終わっています。このページは閉じていただいて結構です。',
    en: 'There is nothing left to do here; you may close this page.',
  },
  lead: {
    ja: 'ご相談の受付に使われたメールアドレスが、ご本人のものであることを確認します。確認後は、ご相談に関するご案内をこのアドレスへお送りします。',
    en: 'This confirms that the address a form was sent with is yours. From then on we write to it about your case.',
  },
  passed: {
    ja: (prefecture: string) =>
      `${prefecture}からのご相談をご覧いただく前に、当窓口からのメールが、ご担当者ご本人に届いたことを確認します。確認後は、このページに、送られた内容を表示します。`,
    en: (prefecture: string) =>
      `Before you see what ${prefecture} passed on to you, this confirms that our mail has reached the person it was meant for. This page then shows what was stated.`,
  },
  personal: {
    ja: 'ボタンは、このメールアドレスをお使いのご本人が押してください。確認後は、ご担当の方への転送もできます。',
    en: 'Please press the button yourself: the address is yours. Afterwards you may pass the link on to colleagues.',
  },
  email: { ja: 'メールアドレス', en: 'E-mail address' },
  number: { ja: '受付番号', en: 'Reference number' },
  button: { ja: 'このメールアドレスを確認する', en: 'Verify this address' },
  otherwise: {
    ja: 'お心当たりがない場合は、何もせずにこのページを閉じてください。',
    en: 'If you have sent us no form, close this page without doing anything.',
  },
  notYours: {
    ja: 'お心当たりがない場合は、何もせずにこのページを閉じてください。',
    en: 'If this is not for you, close this page without doing anything.',
  },
} as const

/** Proof of an address: one button. */
export function verifyPage({ verifiedAt, email, ticketNumber, passedBy }: Verification, action: string): Page {
  return (language) => {
    const words = wordsIn(wording, language)
    if (verifiedAt !== null) {
      return {
        title: words.done,
        body: doneNotice(language, wording.over),
      }
    }
    return {
      title: words.title,
      body: html`<p>${passedBy === null ? words.lead : words.passed(placeNamed(passedBy, language))}</p>
        <dl>!${definition(words.email, email)} !${definition(words.number, ticketNumber)}</dl>
        !${passedBy === null ? '' : html`<p>${words.personal}</p>`}
        <form method="post" action="${action}">!${languageField(language)}<button type="submit">${words.button}</button></form>
        <p class="hint">${passedBy === null ? words.otherwise : words.notYours}</p>`,
    }
  }
}
