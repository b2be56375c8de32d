import { reachOf, type Operation } from '../people/access.policy.ts'
import type { SignedInActor } from '../people/actor.ts'

/** Whether `actor`, who may read what was said at a ticket, may erase it. Pure. */
export function mayErase(actor: SignedInActor, operation: Extract<Operation, `erase${string}`>, isErased: boolean): boolean {
  return !isErased && actor.kind === 'staff' && reachOf(operation, actor.role) !== 'none'
}
