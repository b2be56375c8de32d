import { html } from 'ghtml'
import { z } from 'zod'
import { languageCodes, languages } from '../../catalog/desk-codes.ts'
import { emailAddress, line } from '../../http/fields.schemas.ts'
import { faultsOf } from '../../http/input-faults.ts'
import type { Colleague } from '../../tickets/add-colleague.ts'
import { readWords, type SentForm } from '../form-fields.ts'
import { wordsIn, type Language } from '../language.ts'
import { keyInput, keyOf } from '../sending.ts'
import { describedBy, errorAt, languageField, type FormError } from '../layout.ts'
import { wording } from './own-case-wording.ts'

export const messageFormId = 'message-form'

/** What somebody typed into the forms of the page so far. */
export interface Typed {
  readonly message?: string
  readonly name?: string
  readonly email?: string
  /** Of the colleague; empty: that of whoever names them. */
  readonly language?: string
  /** Names the sending of the message; a new one for each page unless the page was sent. */
  readonly key?: string
}

export function messageForm(path: string, { message = '', key }: Typed, errors: readonly FormError[], language: Language): string {
  const words = wordsIn(wording, language)
  return html`<section>
    <h2>${words.write}</h2>
    <form id="${messageFormId}" method="post" action="${path}/messages" novalidate>
      !${languageField(language)} !${keyInput(key)}
      <div class="field">
        <label class="label" for="message">${words.message}</label>
        <p class="hint" id="message-hint">${words.messageHint}</p>
        !${errorAt('message', errors, language)}
        <textarea id="message" name="message" rows="5" required !${describedBy('message', errors, 'message-hint')}>${message}</textarea>
      </div>
      <p class="acts"><button name="act" value="send">${words.send}</button></p>
    </form>
  </section>`
}

/** What the form says: the words, and the key of its sending. */
export function readMessage(form: SentForm): { body: string; key: string; errors: FormError[] } {
  const errors: FormError[] = []
  const body = readWords(form, 'message', 'message', 10_000, errors)
  if (body === '' && errors.length === 0) errors.push({ field: 'message', ja: 'メッセージを入力してください。', en: 'Write your message.' })
  return { body, key: keyOf(form), errors }
}

export function colleagueForm(
  path: string,
  { name = '', email = '', language: chosen = '' }: Typed,
  errors: readonly FormError[],
  language: Language,
): string {
  const words = wordsIn(wording, language)
  const isOpen = errors.some(({ field }) => field === 'name' || field === 'email')
  return html`<details class="fold" !${isOpen ? ' open' : ''}>
    <summary>${words.addTitle}</summary>
    <form method="post" action="${path}/colleagues" novalidate>
      !${languageField(language)}
      <div class="field">
        <label class="label" for="name">${words.name}</label>
        !${errorAt('name', errors, language)}
        <input class="middle" type="text" id="name" name="name" required maxlength="100" value="${name}" !${describedBy('name', errors)} />
      </div>
      <div class="field">
        <label class="label" for="email">${words.email}</label>
        !${errorAt('email', errors, language)}
        <input
          class="middle"
          type="email"
          id="email"
          name="email"
          required
          maxlength="254"
          value="${email}"
          !${describedBy('email', errors)}
        />
      </div>
      <div class="field">
        <label class="label" for="mail-language">${words.mailLanguage}</label>
        <select class="middle" id="mail-language" name="mailLanguage">
          <option value="">${words.sameLanguage}</option>
          !${languages.map((one) => html`<option value="${one.code}" !${one.code === chosen ? 'selected' : ''}>${one[language]}</option>`).join('')}
        </select>
      </div>
      <p class="acts"><button class="second">${words.add}</button></p>
    </form>
  </details>`
}

/** Takes a colleague back who was named by mistake. HTML. */
export function removeForm(action: string, name: string, language: Language): string {
  const words = wordsIn(wording, language)
  return html`<form method="post" action="${action}">
    !${languageField(language)}<button class="second"><span class="unseen">${words.removeWhom(name)}</span>${words.remove}</button>
  </form>`
}

const colleagueSchema = z.object({ name: line(100), email: emailAddress, language: z.enum(languageCodes).optional().catch(undefined) })

/** Whom the form names; mistakes stand at their controls. */
export function readColleague(form: SentForm): { colleague: Colleague | null; errors: FormError[] } {
  const typed = { name: form.get('name')?.trim() ?? '', email: form.get('email')?.normalize('NFKC').trim() ?? '' }
  const parsed = colleagueSchema.safeParse({ ...typed, language: form.get('mailLanguage') }, { reportInput: true })
  if (parsed.success) return { colleague: parsed.data, errors: [] }
  const missing = { name: missingName, email: missingEmail }
  const errors = faultsOf(parsed.error.issues).map(({ field, message }): FormError => {
    const at = field === 'email' ? 'email' : 'name'
    return typed[at] === '' ? missing[at] : { field: at, ...message }
  })
  return { colleague: null, errors }
}

const missingName: FormError = { field: 'name', ja: 'お名前を入力してください。', en: 'Enter the name.' }
const missingEmail: FormError = { field: 'email', ja: 'メールアドレスを入力してください。', en: 'Enter the e-mail address.' }
