import { html } from 'ghtml'
import { labelOf } from '../catalog/code-list.ts'
import { audiences } from '../catalog/desk-codes.ts'
import type { Waiting } from '../links/waiting-forms/read-waiting-form.ts'
import { inLanguage, wordsIn } from './language.ts'
import { definition, languageField, type Page } from './layout.ts'
import { doneNotice } from './notices.ts'
import { keyInput } from './sending.ts'
import { instantIn } from './wording.ts'

const wording = {
  title: { ja: 'フォームの送信の確認', en: 'Confirm the form' },
  lead: {
    ja: 'このメールアドレスを連絡先とするフォームをお預かりしています。ご自身で入力されたものでしたら、次のボタンを押してください。受付が完了し、受付番号をお知らせします。',
    en: 'We keep a form that names your address. If you filled it in, press the button: it is then filed, and you get its number.',
  },
  audience: { ja: '相談区分', en: 'From' },
  keptAt: { ja: '入力日時', en: 'Filled in' },
  until: { ja: '確認の期限', en: 'To be confirmed by' },
  button: { ja: 'この内容を確定して送信する', en: 'Confirm and file the form' },
  otherwise: {
    ja: 'お心当たりがない場合は、何もせずにこのページを閉じてください。期限を過ぎると、お預かりした内容は消去されます。',
    en: 'If you know nothing of it, close this page: what we keep is then deleted.',
  },
  filed: { ja: '受付は完了しています', en: 'The form is filed' },
  filedLead: {
    ja: 'このリンクは使用済みです。受付番号や回答の期限は、受付のお知らせのメールでご確認ください。',
    en: 'This link has been used. The number, and when we answer, stand in the mail that acknowledges the form.',
  },
  filedOtherwise: {
    ja: 'メールが届かない場合は、このページの下の連絡先へお知らせください。',
    en: 'If it does not arrive, reach us as the foot of this page says.',
  },
  gone: { ja: 'このリンクで確認できるフォームはありません', en: 'There is no form to confirm here' },
  goneText: {
    ja: '確認の期限（3営業日）が過ぎたか、同じフォームが別の内容で送り直されたか、アドレスが途中で切れています。最後に届いたメールのリンクまたはリンクコードをお試しください。お預かりした内容が消去されている場合は、お手数ですが、もう一度フォームからお送りください。',
    en: 'Its three business days are over, the form was sent again with other contents, or the address was cut off. Try the link or the link code of the newest mail; if what we kept is deleted, please fill in the form again.',
  },
  code: { ja: 'リンクコードを入力する', en: 'Type the link code' },
  forms: { ja: 'フォームへ', en: 'To the forms' },
} as const

/** What the link in the mail opens; nothing of what the form says, because the reader may be anybody whose address was typed. */
export function confirmPage(waiting: Exclude<Waiting, { state: 'gone' }>, path: string): Page {
  return (language) => {
    const words = wordsIn(wording, language)
    if (waiting.state === 'filed') {
      return { title: words.filed, body: doneNotice(language, wording.filedLead, wording.filedOtherwise) }
    }
    return {
      title: words.title,
      body: html`<p class="lead">${words.lead}</p>
        <dl>
          !${definition(words.audience, labelOf(audiences, waiting.audience, language))}
          !${definition(words.keptAt, instantIn(language, waiting.keptAt))}
          !${definition(words.until, instantIn(language, waiting.expiresAt))}
        </dl>
        <form method="post" action="${path}">
          !${languageField(language)} !${keyInput(undefined)}
          <p class="acts"><button class="send">${words.button}</button></p>
        </form>
        <p class="hint">${words.otherwise}</p>`,
    }
  }
}

export const nothingToConfirmPage: Page = (language) => {
  const words = wordsIn(wording, language)
  return {
    title: words.gone,
    body: html`<p>${words.goneText}</p>
      <p class="acts">
        <a class="button" href="${inLanguage('/', language)}">${words.forms}</a>
        <a class="button second" href="${inLanguage('/code', language)}">${words.code}</a>
      </p>`,
  }
}
