import { reachesEverything, reachOf } from '../people/access.policy.ts'
import type { SignedInActor } from '../people/actor.ts'
import { reachesTicket } from '../tickets/ticket.policy.ts'
import { isAboutErasure } from './erasure.rules.ts'
import type { TaskRow } from './tasks.store.ts'

/** What `actor` may do with a task: asked of the rows and rules that decide when they do it. */
export function actsOnTask(
  { kind, ticketNumber, assigneeId, doneAt }: TaskRow,
  actor: SignedInActor,
): { complete: boolean; erase: boolean } {
  if (actor.kind !== 'staff' || doneAt !== null) return { complete: false, erase: false }
  const owned = { assigneeId, organizationId: null, applicantId: '' }
  const reaches = (operation: 'completeTask' | 'eraseAddress') =>
    ticketNumber === null ? reachesEverything(operation, actor.role) : reachesTicket(actor, operation, owned)
  // Wishes to be forgotten are settled by those who do not reach their own tickets alone.
  const isForSupervisors = isAboutErasure(kind) && reachOf('completeTask', actor.role) === 'own'
  return { complete: !isForSupervisors && reaches('completeTask'), erase: kind === 'erasure_request' && reaches('eraseAddress') }
}
