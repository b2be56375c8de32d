import { html } from 'ghtml'
import type { Form } from '../../tickets/intake.schemas.ts'
import { answersOf } from '../forms/answers-of.ts'
import { askedSteps, reviewStep, type ReviewRow } from '../forms/form.ts'
import { forms } from '../forms/forms.ts'
import { placeNamed } from '../candidates/place-names.ts'
import { langOf, type Language } from '../language.ts'

interface Since {
  /** Its sender mended its address on the receipt. */
  readonly isMended?: boolean
  /** Whoever filed it for its municipality mended their own. */
  readonly isFilerMended?: boolean
}

/** What a form said, step by step, in the words it asked with; what was left open is left out. HTML. */
export function formSummary(form: Form, language: Language, since: Since = {}): string {
  return saidByStep(form, language, since)
    .map(({ title, rows }) => {
      const entries = rows.map(({ label, lines }) => {
        const said = lines.map((line) => placeNamed(line, language)).join('\n')
        return html`<dt>${label}</dt>
          <dd !${langOf(said, language)}>${said}</dd>`
      })
      return html`<h3>${title}</h3>
        <dl>!${entries.join('')}</dl>`
    })
    .join('')
}

/** The same row by row. */
export function formRows(form: Form, language: Language, since: Since = {}): readonly ReviewRow[] {
  return saidByStep(form, language, since).flatMap(({ rows }) => rows)
}

const mendedSince = { ja: '（その後、訂正されました）', en: ' (corrected since)' } as const

function saidByStep(form: Form, language: Language, since: Since): readonly { title: string; rows: readonly ReviewRow[] }[] {
  const description = forms[form.audience]
  const answers = answersOf(description, form)
  const mended = mendedAddresses(form, since)
  const noted = (line: string) => (mended.has(line) ? line + mendedSince[language] : line)
  const shown = { answers, language, errors: [] }
  return askedSteps(description, answers)
    .filter(({ code }) => code !== reviewStep)
    .map((step) => ({
      title: step.title[language],
      rows: step.blocks
        .flatMap((block) => block.review(shown))
        .filter(({ lines }) => lines.length > 0)
        .map((row) => ({ ...row, lines: row.lines.map(noted) })),
    }))
    .filter(({ rows }) => rows.length > 0)
}

/** What the form says of addresses that are others by now. */
function mendedAddresses(form: Form, { isMended = false, isFilerMended = false }: Since): ReadonlySet<string> {
  const ofFiler = form.audience === 'municipal' ? form.filedBy?.contact.email : undefined
  return new Set([...(isMended ? [form.contact.email] : []), ...(isFilerMended && ofFiler !== undefined ? [ofFiler] : [])])
}
