import { createHash } from 'node:crypto'
import { html } from 'ghtml'
import { daysOnDevice } from './forms/draft-days.rules.ts'
import { wordsIn, type Language } from './language.ts'

/** What the browser keeps of a page behind a link on its device: what is typed and not sent yet, never contact fields. */
export interface KeptWords {
  /** Names the page on the device, and does not open it. */
  readonly key: string
  /** What was sent from it has been taken: nothing is to be kept of that any more. */
  readonly isTaken: boolean
}

/** `path`: that of the link. */
export function keptWords(path: string, isTaken: boolean): KeptWords {
  return { key: createHash('sha256').update(`words of ${path}`).digest('base64url').slice(0, 22), isTaken }
}

const wording = {
  kept: {
    ja: `入力中の文章と選択は、送信するまで、この端末に控えを残します（最長${daysOnDevice}日、ご連絡先の欄を除く）。`,
    en: `What you write and choose here is kept on this device until you send it (${daysOnDevice} days at most; no contact details).`,
  },
  alone: {
    ja: '入力中の文章と選択は、いまお使いのタブの中だけで控え、この端末には残しません（ご連絡先の欄を除く）。ページを再読み込みしても残り、送信するか、タブを閉じると消えます。席を離れるときは、ブラウザーの画面をすべて閉じてください。',
    en: 'What you write and choose is kept in this tab alone, and nothing on this device (no contact details). It is still there when you load the page again, and gone once you send it or close the tab. When you leave, close all windows of the browser.',
  },
  shared: { ja: '共用の端末です（この端末に何も残さない）', en: 'This is a shared computer (keep nothing on it)' },
} as const

/** Says so, and lets whoever shares the device keep it free of it. Shown by the script, where there is something to keep. HTML. */
export function keptWordsNotice(language: Language): string {
  const words = wordsIn(wording, language)
  return html`<div class="draft" data-words-notice hidden>
    <p class="own">${words.kept}</p>
    <label><input type="checkbox" data-draft-shared /> ${words.shared}</label>
    <p class="common">${words.alone}</p>
  </div>`
}
