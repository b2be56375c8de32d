import { z } from 'zod'
import { paragraph } from '../http/fields.schemas.ts'
import { faultsOf } from '../http/input-faults.ts'
import { tidyLetters } from './forms/tidy.rules.ts'
import type { FormError } from './layout.ts'

/** A form as it was sent: the last value of each name. */
export type SentForm = ReadonlyMap<string, string>

const bodySchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

/** Reads a form-encoded body; whatever else was sent is an empty form. */
export function readForm(body: unknown): SentForm {
  const parsed = bodySchema.safeParse(body)
  if (!parsed.success) return new Map()
  return new Map(Object.entries(parsed.data).map(([name, value]) => [name, typeof value === 'string' ? value : (value.at(-1) ?? '')]))
}

/** The same of a page behind a link, where people write: in the letters the public forms keep, too. */
export function readTyped(body: unknown): SentForm {
  return new Map([...readForm(body)].map(([name, value]) => [name, tidyLetters(value)]))
}

/** Words of a text area, up to `max` characters; what is wrong with them goes to `errors` under the control's id. */
export function readWords(form: SentForm, name: string, id: string, max: number, errors: FormError[]): string {
  const parsed = paragraph(max).safeParse(form.get(name) ?? '', { reportInput: true })
  if (parsed.success) return parsed.data
  const [fault] = faultsOf(parsed.error.issues)
  errors.push({ field: id, ja: fault?.message.ja ?? '入力内容が正しくありません。', en: fault?.message.en ?? 'This is not right.' })
  return ''
}
