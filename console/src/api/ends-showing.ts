import { ApiProblem } from './api-problem.ts'

/** Statuses that say that the reader is not to see it any more, or that it is gone. */
const takenAway: ReadonlySet<number> = new Set([403, 404, 410])

/**
 * Whether a screen shows `error` instead of what it read before, `data`. A question that did not come through, or that the api could not
 * answer just now, takes nothing away: what is typed beside it, and the dialog over it, would go with it.
 */
export function endsShowing(error: Error | null, data: unknown): boolean {
  if (!error) return false
  return data === undefined || (error instanceof ApiProblem && takenAway.has(error.status))
}
