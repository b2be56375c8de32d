import { html } from 'ghtml'
import type { Sending } from '../links/acting.ts'
import { digestOfRequest } from '../tickets/answer-once.ts'
import type { SentForm } from './form-fields.ts'

/** Names one sending of a form. */
const keyField = 'key'

const keyShape = /^[\w-]{20,64}$/u

/** The hidden field by which pressing a button twice is told from sending again; a new one unless the page was sent. HTML. */
export function keyInput(key: string | undefined): string {
  return html`<input type="hidden" name="${keyField}" value="${key || crypto.randomUUID()}" />`
}

/** The key of a sending, by which it is done once; a new one where the form has none of the right shape. */
export function keyOf(form: SentForm): string {
  const key = form.get(keyField) ?? ''
  return keyShape.test(key) ? key : crypto.randomUUID()
}

/** Which button was pressed in which language is no part of what is said. */
const ofThePage = new Set([keyField, 'act', 'step', 'switch', 'lang'])

/** What names the sending of a form and what it says; undefined where nothing names it. */
export function sendingOf(form: SentForm): Sending | undefined {
  const key = form.get(keyField) ?? ''
  if (!keyShape.test(key)) return undefined
  const said = [...form]
    .filter(([name, value]) => !ofThePage.has(name) && value !== '')
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
  return { key, bodyDigest: digestOfRequest(said) }
}
