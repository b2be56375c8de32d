import { html } from 'ghtml'
import { wordsIn, type Language } from '../language.ts'
import type { FormDescription } from './form.ts'

const wording = {
  kept: {
    ja: '入力の途中経過（お名前・ご連絡先を除く）は、この端末にだけ保存しています。',
    en: 'What you type, without your name and contact details, is kept on this device only.',
  },
  shared: { ja: '共用の端末です（保存しない）', en: 'This is a shared computer (keep nothing)' },
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

/** Says that a draft is kept, and lets it be. Hidden as long as no script shows it. */
export function draftNotice({ audience }: FormDescription, language: Language): string {
  const words = wordsIn(wording, language)
  return html`<div class="draft" data-draft="${audience}" hidden>
    <p>${words.kept}</p>
    <label><input type="checkbox" data-draft-shared /> ${words.shared}</label>
  </div>`
}
