import { html } from 'ghtml'
import type { Sentence } from '../errors.ts'
import type { Language } from './language.ts'
import { describedBy, errorAt, type FormError } from './layout.ts'

const label: Sentence = { ja: 'メールアドレス', en: 'E-mail address' }

/** Where somebody types the address of their account, `email`, with what is wrong with it. HTML. */
export function accountField(email: string, errors: readonly FormError[], language: Language): string {
  return html`<div class="field">
    <label for="email">${label[language]}</label>!${errorAt('email', errors, language)}
    <input type="email" id="email" name="email" value="${email}" required autocomplete="username" !${describedBy('email', errors)} />
  </div>`
}
