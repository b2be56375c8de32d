import { html } from 'ghtml'
import type { AccessPurpose } from '../people/access-links/access-link.rules.ts'
import { accountField } from './account-field.ts'
import { inLanguage, wordsIn } from './language.ts'
import { describedBy, errorAt, languageField, type FormError, type Page } from './layout.ts'
import { doneNotice } from './notices.ts'
import { instantIn } from './wording.ts'

const wording = {
  invitation: { ja: 'パスワードの設定', en: 'Choose a password' },
  reset: { ja: 'パスワードの再設定', en: 'Choose another password' },
  until: { ja: 'このリンクの有効期限', en: 'This link is valid until' },
  rule: { ja: '12文字以上で設定してください。文字の種類は問いません。', en: 'Twelve characters or more, of any kind.' },
  password: { ja: '新しいパスワード', en: 'New password' },
  again: { ja: '新しいパスワード（確認）', en: 'New password, again' },
  choose: { ja: 'このパスワードを設定する', en: 'Set this password' },
  gone: { ja: 'このリンクは使えません', en: 'This link cannot be used' },
  goneText: {
    ja: '有効期限が過ぎたか、すでに使われたか、アドレスが途中で切れています。パスワードの再設定を改めてお申し込みください。はじめてご利用の方は、管理者に招待メールの再送を依頼してください。',
    en: 'It has expired, was used before, or its address was cut off. Ask for another one; if you are new here, ask an administrator to invite you again.',
  },
  toReset: { ja: 'パスワードの再設定を申し込む', en: 'Ask for another link' },
  chosen: { ja: 'パスワードを設定しました', en: 'Your password is set' },
  chosenText: {
    ja: 'サインイン中の端末は、すべてサインアウトしました。新しいパスワードでサインインしてください。',
    en: 'You were signed out everywhere. Sign in with the new password.',
  },
  toSignIn: { ja: 'サインインへ', en: 'Sign in' },
  askLead: {
    ja: 'ご登録のメールアドレスを入力してください。再設定用のリンク（1時間有効）をお送りします。',
    en: 'Type the e-mail address of your account. We mail you a link that is valid for an hour.',
  },
  ask: { ja: '再設定用のリンクを送る', en: 'Mail me a link' },
  asked: { ja: 'お申し込みを受け付けました', en: 'Please look at your mail' },
  askedText: {
    ja: 'ご入力のアドレスのアカウントがある場合は、再設定用のリンクをお送りしました。数分たっても届かないときは、迷惑メールのフォルダーと、アドレスの誤りがないかをご確認ください。',
    en: 'If there is an account with this address, we have mailed it a link. If none comes within minutes, look among unwanted mail, and whether the address was right.',
  },
} as const

/** Where a link to choose a password by leads; looking changes nothing. */
export function choosePasswordPage(
  { purpose, expiresAt }: { purpose: AccessPurpose; expiresAt: Date },
  path: string,
  errors: readonly FormError[] = [],
): Page {
  return (language) => {
    const words = wordsIn(wording, language)
    const field = (id: string, label: string) =>
      html`<div class="field">
        <label for="${id}">${label}</label>!${errorAt(id, errors, language)}
        <input type="password" id="${id}" name="${id}" required autocomplete="new-password" !${describedBy(id, errors)} />
      </div>`
    return {
      title: words[purpose],
      body: html`<p>${words.rule}</p>
        <form method="post" action="${path}" novalidate>
          !${languageField(language)} !${field('password', words.password)} !${field('again', words.again)}
          <button type="submit">${words.choose}</button>
        </form>
        <p class="hint">${words.until}: ${instantIn(language, expiresAt)}</p>`,
      errors,
    }
  }
}

export const passwordLinkGonePage: Page = (language) => {
  const words = wordsIn(wording, language)
  return {
    title: words.gone,
    body: html`<p>${words.goneText}</p>
      <p class="acts"><a class="button" href="${inLanguage('/password-reset', language)}">${words.toReset}</a></p>`,
  }
}

export const passwordChosenPage: Page = (language) => {
  const words = wordsIn(wording, language)
  return {
    title: words.chosen,
    body: html`!${doneNotice(language, wording.chosenText)}
      <p class="acts"><a class="button" href="${inLanguage('/sign-in', language)}">${words.toSignIn}</a></p>`,
    switchBy: 'none',
  }
}

/** Where a link is asked for. */
export function askResetPage(email = '', errors: readonly FormError[] = []): Page {
  return (language) => {
    const words = wordsIn(wording, language)
    return {
      title: words.reset,
      body: html`<p>${words.askLead}</p>
        <form method="post" action="/password-reset" novalidate>
          !${languageField(language)} !${accountField(email, errors, language)}
          <button type="submit">${words.ask}</button>
        </form>`,
      errors,
    }
  }
}

/** The same whether or not there is such an account. */
export const askedResetPage: Page = (language) => {
  const words = wordsIn(wording, language)
  return { title: words.asked, body: html`<p>${words.askedText}</p>`, switchBy: 'none' }
}
