import { reachOf } from '../people/access.policy.ts'
import type { SignedInActor } from '../people/actor.ts'
import { reachesTicket } from '../tickets/ticket.policy.ts'
import type { TaskRow } from './tasks.store.ts'

/** What `actor` may do with a task: asked of the rows and rules that decide when they do it. */
export function actsOnTask(
  { kind, ticketNumber, assigneeId, doneAt }: TaskRow,
  actor: SignedInActor,
): { complete: boolean; erase: boolean } {
  if (actor.kind !== 'staff' || doneAt !== null) return { complete: false, erase: false }
  // Wishes to be forgotten, and what belongs to no ticket, are settled by those who reach everything.
  const isForSupervisors = kind === 'erasure_request' || ticketNumber === null
  const owned = { assigneeId, organizationId: null, applicantId: '' }
  return {
    complete: isForSupervisors ? reachOf('completeTask', actor.role) === 'all' : reachesTicket(actor, 'completeTask', owned),
    erase: kind === 'erasure_request' && reachOf('eraseAddress', actor.role) === 'all',
  }
}
