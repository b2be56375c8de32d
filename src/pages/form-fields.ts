import { z } from 'zod'
import { paragraph } from '../http/fields.schemas.ts'
import type { Sentence } from '../errors.ts'
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

/**
 * Words of a text area, up to `max` characters; what is wrong with them goes to `errors` under the control's id, with its `label` where the
 * page has several.
 */
export function readWords(form: SentForm, name: string, id: string, max: number, errors: FormError[], label?: Sentence): string {
  const parsed = paragraph(max).safeParse(form.get(name) ?? '', { reportInput: true })
  if (parsed.success) return parsed.data
  const [fault] = faultsOf(parsed.error.issues)
  const length = (form.get(name) ?? '').replaceAll('\r\n', '\n').trim().length
  const said = fault?.code === 'too_big' ? tooLong(max, length) : (fault?.message ?? notRight)
  errors.push({
    field: id,
    ja: label ? `「${label.ja}」：${said.ja}` : said.ja,
    en: label ? `“${label.en}”: ${said.en}` : said.en,
  })
  return ''
}

const notRight: Sentence = { ja: '入力内容が正しくありません。', en: 'This is not right.' }

function tooLong(max: number, length: number): Sentence {
  const [most, now] = [max, length].map((count) => count.toLocaleString('ja-JP'))
  return { ja: `${most}文字以下にしてください（現在${now}文字です）。`, en: `At most ${most} characters (it has ${now} now).` }
}
