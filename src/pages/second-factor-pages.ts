import { html } from 'ghtml'
import { stepTo } from './after-sign-in.ts'
import { inLanguage, wordsIn } from './language.ts'
import { describedBy, errorAt, languageField, type FormError, type Page } from './layout.ts'
import { doneNotice } from './notices.ts'
import { qrCode } from './qr-code.ts'

const wording = {
  codeTitle: { ja: '確認コードの入力', en: 'Type the code of your app' },
  codeLead: {
    ja: '認証アプリに表示されている6桁の確認コードを入力してください。お手元にアプリがない場合は、リカバリーコードも使えます。',
    en: 'Type the six digits your authenticator app shows. Without your app, a recovery code will do.',
  },
  code: { ja: '確認コード', en: 'Code' },
  codeButton: { ja: '確認して続ける', en: 'Go on' },
  lost: {
    ja: 'アプリもリカバリーコードもない場合は、管理者に認証アプリの解除を依頼してください。',
    en: 'Without app and recovery codes, ask an administrator to take the second factor away.',
  },
  setUpTitle: { ja: '認証アプリの設定', en: 'Set up an authenticator app' },
  setUpLead: {
    ja: '管理者・統括責任者のサインインには、パスワードのほかに認証アプリ（スマートフォンなどで6桁のコードを表示するアプリ）が必要です。設定が終わるまで、ほかの画面は開けません。',
    en: 'Administrators and supervisors sign in with a password and an authenticator app, which shows six digits. Until one is set up, no other page opens.',
  },
  password: { ja: 'パスワード（確認のため、もう一度入力してください）', en: 'Your password, once more' },
  begin: { ja: '設定を始める', en: 'Begin' },
  qrLead: {
    ja: 'スマートフォンの認証アプリで「QRコードを読み取る」を選び、次のQRコードをカメラで読み取ってください。',
    en: 'Choose “scan a QR code” in the app on your telephone, and point its camera here.',
  },
  qr: { ja: '認証アプリで読み取るQRコード', en: 'QR code for the authenticator app' },
  keyLead: {
    ja: '読み取れないときは、認証アプリで「セットアップキーを入力」を選び、次のキーを入力してください。コードもキーも、この画面にだけ表示されます。',
    en: 'If it cannot be scanned, choose “enter a setup key” in the app and type this key. Both are shown on this page only.',
  },
  key: { ja: 'セットアップキー', en: 'Setup key' },
  open: { ja: 'この端末の認証アプリで開く', en: 'Open in the app of this device' },
  confirmLead: {
    ja: '続いて、アプリに表示された6桁の確認コードを入力してください。',
    en: 'Then type the six digits the app shows.',
  },
  confirm: { ja: '設定を完了する', en: 'Finish' },
  again: { ja: '新しいキーで設定をやり直す', en: 'Start again with another key' },
  doneTitle: { ja: 'リカバリーコード', en: 'Recovery codes' },
  done: {
    ja: '認証アプリを設定しました。ほかの端末でのサインインはすべて終了しています。',
    en: 'The authenticator app is set up. You were signed out everywhere else.',
  },
  doneLead: {
    ja: 'アプリを使えなくなったときのためのコードです。それぞれ一度だけ使えます。この画面を閉じると表示できないため、印刷するなどして安全な場所に保管してください。',
    en: 'For the day your app is gone; each counts once. They are not shown again: print them, and keep them in a safe place.',
  },
  goOn: { ja: '保管しました。続ける', en: 'They are kept. Go on' },
} as const

/** Where the second factor is shown. */
export function factorPage(next: string, errors: readonly FormError[] = []): Page {
  return (language) => {
    const words = wordsIn(wording, language)
    return {
      title: words.codeTitle,
      body: html`<p>${words.codeLead}</p>
        <form method="post" action="/sign-in/code" novalidate>
          !${languageField(language)}
          <input type="hidden" name="next" value="${next}" />
          !${codeField(words.code, errors, language)}
          <button type="submit">${words.codeButton}</button>
        </form>
        <p class="hint">${words.lost}</p>`,
      errors,
      ownPath: stepTo('/sign-in/code', next),
    }
  }
}

/** Why one is to be set up, and a button to begin. */
export function beginFactorPage(next: string, errors: readonly FormError[] = []): Page {
  return (language) => {
    const words = wordsIn(wording, language)
    return {
      title: words.setUpTitle,
      body: html`<p>${words.setUpLead}</p>
        !${beginForm(words, next, errors, language)}`,
      errors,
      ownPath: stepTo('/sign-in/set-up', next),
    }
  }
}

/** What the app is to be told, where it is to be shown, and the field for its first code. */
export function confirmFactorPage(
  next: string,
  factor: { secret: string; uri: string } | undefined,
  errors: readonly FormError[] = [],
): Page {
  return (language) => {
    const words = wordsIn(wording, language)
    const grouped = factor?.secret.match(/.{1,4}/gu)?.join(' ') ?? ''
    const key = factor
      ? html`<p>${words.qrLead}</p>
          <p>!${qrCode(factor.uri, words.qr)}</p>
          <p>${words.keyLead}</p>
          <dl>
            <dt>${words.key}</dt>
            <dd><code>${grouped}</code></dd>
          </dl>
          <p><a href="${factor.uri}">${words.open}</a></p>`
      : ''
    return {
      title: words.setUpTitle,
      body: html`!${key}
        <p>${words.confirmLead}</p>
        <form method="post" action="/sign-in/set-up" novalidate>
          !${languageField(language)}
          <input type="hidden" name="next" value="${next}" />
          !${codeField(words.code, errors, language)}
          <button type="submit" name="act" value="confirm">${words.confirm}</button>
        </form>
        !${factor ? '' : html`<p><a href="${inLanguage(stepTo('/sign-in/set-up', next), language)}">${words.again}</a></p>`}`,
      errors,
      switchBy: 'none',
    }
  }
}

/** Shown once, right after the app counts. */
export function recoveryCodesPage(next: string, codes: readonly string[]): Page {
  return (language) => {
    const words = wordsIn(wording, language)
    const items = codes.map((code) => html`<li><code>${code}</code></li>`)
    return {
      title: words.doneTitle,
      body: html`!${doneNotice(language, wording.done)}
        <p>${words.doneLead}</p>
        <ul>
          !${items.join('')}
        </ul>
        <p class="acts"><a class="button" href="${next}">${words.goOn}</a></p>`,
      switchBy: 'none',
    }
  }
}

function beginForm(
  words: { password: string; begin: string },
  next: string,
  errors: readonly FormError[],
  language: Parameters<typeof languageField>[0],
): string {
  return html`<form method="post" action="/sign-in/set-up" novalidate>
    !${languageField(language)}
    <input type="hidden" name="next" value="${next}" />
    <div class="field">
      <label for="password">${words.password}</label>!${errorAt('password', errors, language)}
      <input type="password" id="password" name="password" required autocomplete="current-password" !${describedBy('password', errors)} />
    </div>
    <button type="submit" name="act" value="begin">${words.begin}</button>
  </form>`
}

function codeField(label: string, errors: readonly FormError[], language: Parameters<typeof languageField>[0]): string {
  return html`<div class="field">
    <label for="code">${label}</label>!${errorAt('code', errors, language)}
    <input
      type="text"
      id="code"
      name="code"
      required
      autocomplete="one-time-code"
      autocapitalize="characters"
      !${describedBy('code', errors)}
    />
  </div>`
}
