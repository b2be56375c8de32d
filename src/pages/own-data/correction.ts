import { z } from 'zod'
import { languageCodes } from '../../catalog/desk-codes.ts'
import { line, phoneNumber, reading } from '../../http/fields.schemas.ts'
import { faultsOf } from '../../http/input-faults.ts'
import type { ContactChange } from '../../people/change-contact.ts'
import type { SentForm } from '../form-fields.ts'
import { tidyPhone, tidyReading } from '../forms/tidy.rules.ts'
import type { FormError } from '../layout.ts'

/** The controls of the correction, as they were typed. */
export type Correction = Readonly<Record<'name' | 'nameKana' | 'department' | 'title' | 'phone' | 'language', string>>

const emptied = (text: string) => (text.trim() === '' ? null : text)
const optional = (schema: z.ZodType<string, string>) => z.string().transform(emptied).pipe(schema.nullable())

const correctionSchema = z.object({
  name: line(100),
  nameKana: optional(reading(100)),
  department: optional(line(200)),
  title: optional(line(100)),
  phone: optional(phoneNumber),
  language: z.enum(languageCodes),
})

const missingName: FormError = { field: 'name', ja: 'お名前を入力してください。', en: 'Enter your name.' }

/** What the form says; what was emptied is taken away, but the name. Mistakes stand at their controls. */
export function readCorrection(form: SentForm): { typed: Correction; change: ContactChange | null; errors: FormError[] } {
  const said = (name: string) => form.get(name) ?? ''
  const typed: Correction = {
    name: said('name'),
    nameKana: said('nameKana'),
    department: said('department'),
    title: said('title'),
    phone: said('phone'),
    language: said('language'),
  }
  const parsed = correctionSchema.safeParse(
    { ...typed, nameKana: tidyReading(typed.nameKana), phone: tidyPhone(typed.phone) },
    { reportInput: true },
  )
  if (parsed.success) return { typed, change: parsed.data, errors: [] }
  const errors = faultsOf(parsed.error.issues).map(({ field, message }): FormError =>
    field === 'name' && typed.name.trim() === '' ? missingName : { field, ...message },
  )
  return { typed, change: null, errors }
}
