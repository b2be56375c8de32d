import { writeCsv } from '../../http/csv.rules.ts'
import type { Form } from '../../tickets/intake.schemas.ts'
import { wordsIn, type Language } from '../language.ts'
import { formRows } from '../own-case/form-summary.ts'
import { instantIn } from '../wording.ts'
import { entryGroups, personRows } from './own-data-entries.ts'
import { wording } from './own-data-wording.ts'
import type { OwnData } from './read-own-data.ts'

/** Everything kept of a person as one table for spreadsheets: kind, when, what, and its words in full. */
export function exportTable(data: OwnData, language: Language): string {
  const words = wordsIn(wording, language)
  const person = personRows(data, language).flatMap(([term, detail]) => (detail === null ? [] : [[words.person, '', term, detail]]))
  const forms = data.forms.flatMap(({ number, receivedAt, form, isMended, isFilerMended }) => {
    const at = instantIn(language, receivedAt)
    const rows = formRows(form as Form, language, { isMended, isFilerMended }) // exactly what the intake's schema made of it
    return rows.map(({ label, lines }) => [words.formOf(number), at, label, lines.join('\n')])
  })
  const others = entryGroups(data, language).flatMap(({ title, entries }) =>
    entries.map(({ when, what, text }) => [title, when, what, text ?? '']),
  )
  return writeCsv([[words.kind, words.when, words.item, words.content], ...person, ...forms, ...others])
}
