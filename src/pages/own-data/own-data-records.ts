import { html } from 'ghtml'
import { labelOf } from '../../catalog/code-list.ts'
import { audiences, languages, meetingKinds, meetingStatuses } from '../../catalog/desk-codes.ts'
import { suppressionReasons } from '../../catalog/suppression-codes.ts'
import type { Form } from '../../tickets/intake.schemas.ts'
import { wordsIn, type Language } from '../language.ts'
import { definition } from '../layout.ts'
import { formSummary } from '../own-case/form-summary.ts'
import { instantIn } from '../wording.ts'
import { deedWords, otherDeed, purposes, wording } from './own-data-wording.ts'
import type { OwnData } from './read-own-data.ts'

/** Who somebody is, as a definition list. HTML. */
export function personList({ person }: OwnData, language: Language): string {
  const words = wordsIn(wording, language)
  const at = (instant: Date | null) => instant && instantIn(language, instant)
  const rows: readonly (readonly [string, string | null])[] = [
    [words.organization, person.organization],
    [words.name, person.name],
    [words.nameKana, person.nameKana],
    [words.department, person.department],
    [words.position, person.title],
    [words.email, person.email],
    [words.phone, person.phone],
    [words.language, labelOf(languages, person.language, language)],
    [words.knownSince, at(person.knownSince)],
    [words.provedAt, at(person.addressProvedAt)],
    [words.represents, at(person.representsSince)],
    [words.signIn, person.canSignIn ? words.yes : null],
  ]
  return html`<dl>!${rows.map(([term, detail]) => definition(term, detail)).join('')}</dl>`
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
  const at = (instant: Date | null) => (instant ? instantIn(language, instant) : '–')
  const text = (body: string | null) => (inFull && body ? html`<blockquote>${body}</blockquote>` : '')
  const row = (when: string, what: string, more = '') =>
    html`<li>
      <strong>${when}</strong><span>${what}</span>
      !${more}
    </li>`
  const group = (title: string, items: readonly string[]): RecordGroup => ({
    title,
    count: items.length,
    body: html`<ul class="coming">
      !${items.join('')}
    </ul>`,
  })
  const forms = data.forms.map(
    ({ number, audience, receivedAt, consentVersion, consentAt, form }) =>
      html`<section>
        <h3>${number}（${labelOf(audiences, audience, language)}、${at(receivedAt)}）</h3>
        <p class="hint">${words.consent(consentVersion, at(consentAt))}</p>
        !${formSummary(form as Form, language)}
      </section>`, // exactly what the intake's schema made of it
  )
  const groups: RecordGroup[] = [
    { title: words.forms, count: forms.length, body: forms.join('') },
    group(
      words.participations,
      data.participations.map(({ number, since }) => row(at(since), number)),
    ),
    group(
      words.messages,
      data.messages.map(({ at: sentAt, number, direction, subject, body }) =>
        row(at(sentAt), `${direction === 'in' ? '→' : '←'} ${subject}（${number}）`, text(body)),
      ),
    ),
    group(
      words.meetings,
      data.meetings.map(({ startsAt, kind, status, number }) =>
        row(at(startsAt), `${labelOf(meetingKinds, kind, language)}、${labelOf(meetingStatuses, status, language)}（${number}）`),
      ),
    ),
    group(
      words.mails,
      data.mails.map((mail) => row(at(mail.at), mail.subject ?? '–', text(mail.text))),
    ),
    group(
      words.links,
      data.links.map(({ purpose, sentAt }) => row(at(sentAt), purposes[purpose]?.[language] ?? purpose)),
    ),
    group(
      words.deeds,
      data.deeds.map(({ type, at: doneAt }) => row(at(doneAt), (deedWords[type] ?? otherDeed)[language])),
    ),
    group(
      words.provisions,
      data.provisions.map(({ providedAt, recipient, items }) => row(at(providedAt), `${recipient ?? '–'}（${items.join(', ')}）`)),
    ),
    group(
      words.suppressions,
      data.suppressions.map(({ since, reason }) => row(at(since), labelOf(suppressionReasons, reason, language))),
    ),
  ]
  return groups.filter(({ count }) => count > 0)
}
