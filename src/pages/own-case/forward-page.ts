import { html } from 'ghtml'
import { localGovernments } from '../../catalog/local-governments.ts'
import { faultsOf } from '../../http/input-faults.ts'
import type { OwnCase } from '../../links/read-own-case.ts'
import { forwardingSchema, type Forwarding } from '../../tickets/passing/passed-case.schemas.ts'
import type { SentForm } from '../form-fields.ts'
import { townOf } from '../candidates/place-names.ts'
import { inLanguage, wordsIn, type Language } from '../language.ts'
import { describedBy, errorAt, languageField, type FormError, type Page } from '../layout.ts'
import { sharedList } from '../passed-case/passed-case-page.ts'
import { keyInput, keyOf } from '../sending.ts'
import { wording } from './forward-wording.ts'

/** Where a prefecture forwards its case: what is shared and what is not, in plain words, before anything is asked. */
export function forwardPage(own: OwnCase, path: string, sent: SentForm = new Map(), errors: readonly FormError[] = []): Page {
  return (language) => {
    const words = wordsIn(wording, language)
    const list = (kind: string, items: readonly string[]) =>
      html`<ul class="${kind}">
        !${items.map((item) => html`<li>${item}</li>`).join('')}
      </ul>`
    return {
      title: words.title,
      errors,
      isKeptForBack: true,
      ownPath: `${path}/forward`,
      switchBy: { form: 'forward', enter: { name: 'act', value: 'send' } },
      body: html`<p class="lead">${words.lead}</p>
        <h2>${words.shared}</h2>
        !${list('plain-list', words.sharedList)} !${own.shared ? sharedList(own.shared, language) : ''}
        <h3>${words.kept}</h3>
        !${list('crosses', words.keptList)}
        <p>${words.after}</p>
        <h2>${words.form}</h2>
        !${formFor(own, path, sent, errors, language)}
        <p><a href="${inLanguage(path, language)}">${words.back}</a></p>`,
    }
  }
}

function formFor({ prefecture }: OwnCase, path: string, sent: SentForm, errors: readonly FormError[], language: Language): string {
  const words = wordsIn(wording, language)
  const towns = localGovernments.filter((one) => one.kind === 'municipality' && one.prefecture === prefecture)
  const options = towns.map(({ code, name }) => {
    const chosen = sent.get('municipality') === code ? ' selected' : ''
    return html`<option value="${code}" !${chosen}>${townOf({ code, name }, language)}</option>`
  })
  const text = (name: string, label: string, type: 'text' | 'email', max: number, { required = true, hint = '' } = {}) =>
    html`<div class="field">
      <label class="label" for="${name}">${label}</label>
      !${hint === '' ? '' : html`<p class="hint" id="${name}-hint">${hint}</p>`} !${errorAt(name, errors, language)}
      <input
        class="middle"
        type="${type}"
        id="${name}"
        name="${name}"
        !${required ? ' required' : ''}
        maxlength="${String(max)}"
        value="${sent.get(name) ?? ''}"
        !${describedBy(name, errors, hint === '' ? undefined : `${name}-hint`)}
      />
    </div>`
  return html`<form id="forward" method="post" action="${path}/forward" novalidate>
    !${languageField(language)} !${keyInput(keyOf(sent))}
    <div class="field">
      <label class="label" for="municipality">${words.municipality}</label>
      !${errorAt('municipality', errors, language)}
      <select id="municipality" name="municipality" required !${describedBy('municipality', errors)}>
        <option value="">${words.choose}</option>
        !${options.join('')}
      </select>
    </div>
    !${text('department', words.department, 'text', 200, { required: false })} !${text('name', words.name, 'text', 100)}
    !${text('email', words.email, 'email', 254, { hint: words.emailHint })} !${theirs(sent, errors, language)}
    <div class="field">
      <label class="label" for="note">${words.note}</label>
      !${errorAt('note', errors, language)}
      <textarea id="note" name="note" rows="5" maxlength="4000" !${describedBy('note', errors)}>${sent.get('note') ?? ''}</textarea>
    </div>
    <p class="acts"><button class="send" name="act" value="send">${words.send}</button></p>
  </form>`
}

/** Asked once the address looks like the prefecture's; what is ticked counts for that address alone. */
function theirs(sent: SentForm, errors: readonly FormError[], language: Language): string {
  if (!sent.has('theirs') && !errors.some(({ field }) => field === 'theirs')) return ''
  const address = sent.get('email') ?? ''
  const checked = sent.get('theirs') === address ? ' checked' : ''
  return html`<div class="field">
    !${errorAt('theirs', errors, language)}
    <div class="choice">
      <input type="checkbox" id="theirs" name="theirs" value="${address}" !${checked} !${describedBy('theirs', errors)} /><label
        for="theirs"
        >${wording.theirs[language]}</label
      >
    </div>
  </div>`
}

const controls: Readonly<Record<string, string>> = {
  municipalityCode: 'municipality',
  'contact.name': 'name',
  'contact.department': 'department',
  'contact.email': 'email',
  note: 'note',
}

const missing: Readonly<Record<string, FormError>> = {
  municipality: { field: 'municipality', ja: '転送先の市区町村を選んでください。', en: 'Choose the municipality.' },
  name: { field: 'name', ja: 'ご担当者のお名前を入力してください。', en: 'Enter the name.' },
  email: { field: 'email', ja: 'ご担当者のメールアドレスを入力してください。', en: 'Enter the e-mail address.' },
}

/** What the form says; mistakes stand at their controls. */
export function readForwarding(sent: SentForm): { forwarding: Forwarding | null; errors: FormError[] } {
  const typed = (name: string) =>
    sent
      .get(name)
      ?.normalize(name === 'email' ? 'NFKC' : 'NFC')
      .trim() ?? ''
  const department = typed('department')
  const parsed = forwardingSchema.safeParse(
    {
      municipalityCode: typed('municipality'),
      contact: { name: typed('name'), email: typed('email'), ...(department !== '' && { department }) },
      note: typed('note'),
      ...(typed('theirs') !== '' && sent.get('theirs') === sent.get('email') && { contactConfirmed: true }),
    },
    { reportInput: true },
  )
  if (parsed.success) return { forwarding: parsed.data, errors: [] }
  const errors = faultsOf(parsed.error.issues).map(({ field, message }): FormError => {
    const control = controls[field] ?? 'note'
    const absent = typed(control) === '' ? missing[control] : undefined
    return absent ?? { field: control, ...message }
  })
  return { forwarding: null, errors }
}
