import { html } from 'ghtml'
import type { Form } from '../../tickets/intake.schemas.ts'
import { answersOf } from '../forms/answers-of.ts'
import { askedSteps, reviewStep } from '../forms/form.ts'
import { forms } from '../forms/forms.ts'
import type { Language } from '../language.ts'

/** What a form said, step by step, in the words it asked with; what was left open is left out. HTML. */
export function formSummary(form: Form, language: Language): string {
  const description = forms[form.audience]
  const answers = answersOf(description, form)
  const shown = { answers, language, errors: [] }
  return askedSteps(description, answers)
    .filter(({ code }) => code !== reviewStep)
    .map((step) => {
      const rows = step.blocks.flatMap((block) => block.review(shown)).filter(({ lines }) => lines.length > 0)
      if (rows.length === 0) return ''
      const entries = rows.map(
        ({ label, lines }) =>
          html`<dt>${label}</dt>
            <dd>${lines.join('\n')}</dd>`,
      )
      return html`<h3>${step.title[language]}</h3>
        <dl>!${entries.join('')}</dl>`
    })
    .join('')
}
