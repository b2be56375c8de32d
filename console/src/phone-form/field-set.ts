import type { Answers } from './answers.ts'

/** What the parts of the form share: the answers, how one changes, and what is wrong with a field of the API. */
export interface FieldSet {
  readonly answers: Answers
  readonly change: (change: Partial<Answers>) => void
  readonly at: (field: string) => string | undefined
}
