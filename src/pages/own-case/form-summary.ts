import { html } from 'ghtml'
import type { Form } from '../../tickets/intake.schemas.ts'
import { answersOf } from '../forms/answers-of.ts'
import { askedSteps, reviewStep, type ReviewRow } from '../forms/form.ts'
import { forms } from '../forms/forms.ts'
import { placeNamed } from '../candidates/place-names.ts'
import { langOf, type Language } from '../language.ts'

/** What a form said, step by step, in the words it asked with; what was left open is left out. HTML. */
export function formSummary(form: Form, language: Language): string {
  return saidByStep(form, language)
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
export function formRows(form: Form, language: Language): readonly ReviewRow[] {
  return saidByStep(form, language).flatMap(({ rows }) => rows)
}

function saidByStep(form: Form, language: Language): readonly { title: string; rows: readonly ReviewRow[] }[] {
  const description = forms[form.audience]
  const answers = answersOf(description, form)
  const shown = { answers, language, errors: [] }
  return askedSteps(description, answers)
    .filter(({ code }) => code !== reviewStep)
    .map((step) => ({
      title: step.title[language],
      rows: step.blocks.flatMap((block) => block.review(shown)).filter(({ lines }) => lines.length > 0),
    }))
    .filter(({ rows }) => rows.length > 0)
}
