import { ApiProblem } from '../api/api-problem.ts'

const notFound = 404

/** Whether the ticket is shut to its reader until they say why they open it. */
export function isReasonNeeded(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === 'reason_needed'
}

/** Whether there is no such ticket. */
export function isUnknown(error: unknown): boolean {
  return error instanceof ApiProblem && error.status === notFound
}
