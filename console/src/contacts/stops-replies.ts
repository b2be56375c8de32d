import type { Schemas } from '../api/client.ts'

/** Whether what the desk writes does not go to an address suppressed so: who unsubscribed still gets what is not optional. */
export function stopsReplies(reason: Schemas['KnownContact']['suppressed']): boolean {
  return reason !== null && reason !== 'unsubscribed'
}
