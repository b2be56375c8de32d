import type { Answers } from './answers.ts'
import { pickName } from './cards-block.ts'
import { typedPlaceName } from './fields.ts'
import { blocksOf, type FormDescription } from './form.ts'

/**
 * The answers a body of the intake would have been made of: `bodyOf` of them is the body again. A place is typed as its code. What no
 * control of the form asks is left out.
 */
export function answersOf(form: FormDescription, body: object): Answers {
  const blocks = blocksOf(form)
  const answers = new Map<string, readonly string[]>()
  for (const [member, value] of Object.entries(body)) write(answers, member, value)
  return new Map([...answers].filter(([name]) => blocks.some((block) => block.owns(name))))
}

function write(answers: Map<string, readonly string[]>, name: string, value: unknown): void {
  if (Array.isArray(value)) writeList(answers, name, value)
  else if (typeof value === 'object' && value !== null) {
    for (const [member, inner] of Object.entries(value)) write(answers, `${name}.${member}`, inner)
  } else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    const typed = [typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)]
    answers.set(name, typed)
    answers.set(typedPlaceName(name), typed)
  }
}

function writeList(answers: Map<string, readonly string[]>, name: string, list: readonly unknown[]): void {
  const entries = list.filter((entry) => typeof entry === 'object' && entry !== null) as readonly Record<string, unknown>[]
  if (entries.length === 0) {
    const codes = list.map(String)
    // Places are typed a line each, in one control.
    answers.set(name, codes.every((code) => /^\d{6}$/u.test(code)) ? [codes.join('\n')] : codes)
    return
  }
  if (entries.every(({ code }) => typeof code === 'string')) {
    answers.set(
      pickName(name),
      entries.map(({ code }) => String(code)),
    )
    for (const { code, ...entry } of entries) write(answers, `${name}.${String(code)}`, entry)
    return
  }
  answers.set(`${name}.count`, [String(entries.length)])
  for (const [index, entry] of entries.entries()) write(answers, `${name}.${index}`, entry)
}
