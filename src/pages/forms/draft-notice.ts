import { html } from 'ghtml'
import { wordsIn, type Language } from '../language.ts'
import { daysOnDevice } from './draft-days.rules.ts'
import type { FormDescription } from './form.ts'
import { sharedName, type FormState } from './form-state.ts'
import { daysOfDraft } from '../../tickets/filing/keep-draft.ts'

const wording = {
  kept: {
    ja: `入力の途中経過（お名前・ご連絡先を除く）は、この端末にも控えを残し、${daysOnDevice}日のあいだ「続きから入力する」ことができます。`,
    en: `What you type, without your name and contact details, is kept on this device, too, to go on with within ${daysOnDevice} days.`,
  },
  sealed: {
    ja: `ブラウザーの「戻る」でも失われないよう、入力内容を暗号化して当窓口のサーバーに保存しています（開く鍵は、お使いのブラウザーだけにあります）。送信時、または最後の操作から${daysOfDraft}日後に消去します。`,
    en: `So that going back loses nothing, what you type is kept on our server, encrypted with a key only your browser has. It is erased when you send it, or ${daysOfDraft} days after you last touched it.`,
  },
  shared: { ja: '共用の端末です（この端末に何も残さない）', en: 'This is a shared computer (keep nothing on it)' },
  apply: { ja: 'この設定にする', en: 'Apply' },
  alone: {
    ja: '入力内容は、いまお使いのタブだけに表示されます。前の画面へは、画面の「戻る」ボタンでお戻りください。ページを再読み込みすると（再送信の確認が出たら、送信をお選びください）、最後にボタンを押したときの内容に戻ります。タブを閉じると、続きは入力できません。席を離れるときは、ブラウザーの画面をすべて閉じてください。',
    en: 'What you type is shown in this tab alone. To go back, use the button “Back” of the page. Loading the page again (agree to send it again, if you are asked) leads back to what stood when you last pressed a button; once the tab is closed there is no going on. When you leave, close all windows of the browser.',
  },
  found: { ja: 'この端末に、途中まで入力した内容が残っています。', en: 'There is an unfinished form on this device.' },
  resume: { ja: '続きから入力する', en: 'Go on with it' },
  discard: { ja: '消して新しく始める', en: 'Delete it and begin anew' },
} as const

/** An unfinished form is offered where a new one begins. Hidden as long as no script shows it. */
export function draftOffer({ audience }: FormDescription, language: Language): string {
  const words = wordsIn(wording, language)
  return html`<div class="draft" data-draft-offer="${audience}" hidden>
    <p>${words.found}</p>
    <button class="plain" type="button" data-draft-resume>${words.resume}</button>
    <button class="plain" type="button" data-draft-discard>${words.discard}</button>
  </div>`
}

/**
 * Lets whoever shares the device keep it free of what they type; what holds then is shown as soon as the box is ticked. That a draft is
 * kept is said where a script keeps it. Without a script the box counts with the next button that is pressed, so that it has one of its
 * own.
 */
export function draftNotice({ form: { audience }, shared }: FormState, formId: string, language: Language): string {
  const words = wordsIn(wording, language)
  return html`<div class="draft" data-draft="${audience}">
    <p class="own">${words.sealed}</p>
    <p class="own" data-draft-kept hidden>${words.kept}</p>
    <label
      ><input
        type="checkbox"
        id="${sharedName}"
        name="${sharedName}"
        value="yes"
        form="${formId}"
        data-draft-shared
        !${shared ? ' checked' : ''}
      />
      ${words.shared}</label
    >
    <noscript><button class="plain" form="${formId}" name="go" value="stay">${words.apply}</button></noscript>
    <p class="common">${words.alone}</p>
  </div>`
}
