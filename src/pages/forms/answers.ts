import { z } from 'zod'

/** What was typed and chosen so far: the values of each control by its name. */
export type Answers = ReadonlyMap<string, readonly string[]>

const bodySchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

/** Reads a form-encoded body with all values of each name; whatever else was sent is an empty form. */
export function readAnswers(body: unknown): Answers {
  const parsed = bodySchema.safeParse(body)
  if (!parsed.success) return new Map()
  return new Map(Object.entries(parsed.data).map(([name, value]) => [name, typeof value === 'string' ? [value] : value]))
}

/** The last value of a control, '' when it has none. */
export function typedIn(answers: Answers, name: string): string {
  return answers.get(name)?.at(-1) ?? ''
}
