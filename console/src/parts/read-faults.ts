import { ApiProblem } from '../api/api-problem.ts'

/**
 * What the API refused of a form, to be said at its fields: `at(field)` is the sentence for one of them; `besides` is what is left to say
 * above them, which names only what no field of `shown` shows: nothing where each fault stands at its field.
 */
export function readFaults(error: unknown, shown: readonly string[]): { at: (field: string) => string | undefined; besides: unknown } {
  if (!(error instanceof ApiProblem)) return { at: () => undefined, besides: error }
  const isOf = (field: string) => (wrong: { field: string }) => wrong.field === field || wrong.field.startsWith(`${field}.`)
  const hidden = error.fields.filter((wrong) => !shown.some((field) => isOf(field)(wrong)))
  const isSaidAtFields = error.fields.length > 0 && hidden.length === 0
  return {
    at: (field) => error.fields.find(isOf(field))?.message,
    besides: isSaidAtFields ? undefined : new ApiProblem(error.status, error.code, error.message, hidden),
  }
}
