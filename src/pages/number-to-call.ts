import { html } from 'ghtml'
import { phoneNumber } from '../http/fields.schemas.ts'
import { faultSentences } from '../http/fault-sentences.ts'
import type { SentForm } from './form-fields.ts'
import { tidyPhone } from './forms/tidy.rules.ts'
import { wordsIn, type Language } from './language.ts'
import { describedBy, errorAt, type FormError } from './layout.ts'

const field = 'phone'

const wording = {
  label: { ja: 'お電話番号', en: 'Your telephone number' },
  hint: {
    ja: '面談の時刻に、担当者からこの番号へお電話を差し上げます。例：03-1234-5678',
    en: 'Your consultant calls this number at the time of the meeting. For example: 03-1234-5678',
  },
} as const

const missing: FormError = {
  field,
  ja: '電話での面談ですので、お電話を差し上げる番号を入力してください。',
  en: 'The meeting is by telephone: tell us which number to call.',
}

/** Asks which number to call, where nobody knows one. */
export function numberField(sent: SentForm, errors: readonly FormError[], language: Language): string {
  const words = wordsIn(wording, language)
  return html`<div class="field">
    <label class="label" for="${field}">${words.label}</label>
    <p class="hint" id="phone-hint">${words.hint}</p>
    !${errorAt(field, errors, language)}
    <input
      id="${field}"
      name="${field}"
      type="tel"
      inputmode="tel"
      autocomplete="tel"
      maxlength="40"
      value="${sent.get(field) ?? ''}"
      !${describedBy(field, errors, 'phone-hint')}
    />
  </div>`
}

/** The number that was typed, however wide; what is wrong with it, or that there is none, goes to `errors`. */
export function readNumberToCall(sent: SentForm, errors: FormError[]): string | undefined {
  const typed = tidyPhone(sent.get(field) ?? '')
  const parsed = phoneNumber.safeParse(typed)
  if (parsed.success) return parsed.data
  errors.push(typed === '' ? missing : { field, ...faultSentences.phone })
  return undefined
}
