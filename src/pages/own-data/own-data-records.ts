import { html } from 'ghtml'
import { labelOf } from '../../catalog/code-list.ts'
import { audiences } from '../../catalog/desk-codes.ts'
import type { Form } from '../../tickets/intake.schemas.ts'
import { langOf, wordsIn, type Language } from '../language.ts'
import { definition } from '../layout.ts'
import { formSummary } from '../own-case/form-summary.ts'
import { instantIn } from '../wording.ts'
import { entryGroups, personRows, type Entry } from './own-data-entries.ts'
import { wording } from './own-data-wording.ts'
import type { OwnData } from './read-own-data.ts'

/** Who somebody is, as a definition list. HTML. */
export function personList(data: OwnData, language: Language): string {
  return html`<dl class="brief">
    !${personRows(data, language)
      .map(([term, detail]) => definition(term, detail, language))
      .join('')}
  </dl>`
}

/** A kind of record: how many there are, and each in HTML. */
export interface RecordGroup {
  readonly title: string
  readonly count: number
  readonly body: string
}

/** Everything else that is kept, kind by kind; kinds there is nothing of are left out. `inFull` adds the words of messages and mails. */
export function recordGroups(data: OwnData, language: Language, { inFull }: { inFull: boolean }): RecordGroup[] {
  const words = wordsIn(wording, language)
  const row = ({ when, what, text }: Entry) =>
    html`<li>
      <strong>${when}</strong><span !${langOf(what, language)}>${what}</span>
      !${inFull && text ? html`<blockquote !${langOf(text, language)}>${text}</blockquote>` : ''}
    </li>`
  const forms = data.forms.map(
    ({ number, audience, receivedAt, consentVersion, consentAt, form, isMended, isFilerMended }) =>
      html`<section>
        <h3>${number}（${labelOf(audiences, audience, language)}、${instantIn(language, receivedAt)}）</h3>
        <p class="hint">${words.consent(consentVersion, consentAt ? instantIn(language, consentAt) : '–')}</p>
        !${formSummary(form as Form, language, { isMended, isFilerMended })}
      </section>`, // `form` is exactly what the intake's schema made of it
  )
  const groups: RecordGroup[] = [
    { title: words.forms, count: forms.length, body: forms.join('') },
    ...entryGroups(data, language).map(({ title, entries }) => ({
      title,
      count: entries.length,
      body: html`<ul class="coming">
        !${entries.map(row).join('')}
      </ul>`,
    })),
  ]
  return groups.filter(({ count }) => count > 0)
}
