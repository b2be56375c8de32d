import { html } from 'ghtml'
import type { PendingChange } from '../../organizations/read-pending-changes.ts'
import type { SaidField } from '../../organizations/proposal-words.rules.ts'
import { placeNamed } from '../candidates/place-names.ts'
import { wordsIn, type Language } from '../language.ts'
import { instantIn } from '../wording.ts'
import { wording } from './own-profile-wording.ts'

/** What its reader asked to be changed of a block, since when, and that the desk looks at it; nothing where nothing waits. HTML. */
export function pendingChanges(changes: readonly PendingChange[], language: Language): string {
  if (changes.length === 0) return ''
  const words = wordsIn(wording, language)
  const asked = changes.map(
    ({ askedAt, fields }) =>
      html`<p class="waiting">${words.pending(instantIn(language, askedAt))}</p>
        <dl class="brief">!${fields.map((field) => changeRow(field, language)).join('')}</dl>`,
  )
  return html`<div class="note pending">
    !${asked.join('')}
    <p>${words.pendingHow}</p>
  </div>`
}

function changeRow({ label, current, proposed }: SaidField, language: Language): string {
  const words = wordsIn(wording, language)
  const before = current?.[language] ?? words.nothingSaid
  const after = proposed?.[language] ?? words.takenAway
  const said = placeNamed(words.becomes(before, after), language)
  return html`<dt>${label[language]}</dt>
    <dd>${said}</dd>`
}
