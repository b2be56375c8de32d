import { reachOf, type Operation } from '../people/access.policy.ts'
import type { SignedInActor } from '../people/actor.ts'

/**
 * Whether `actor` may erase a note in spite of what it says: the reason of an act is erased by another supervisor than whoever gave it, and
 * by no administrator, who open tickets for a reason only. Pure.
 */
export function mayEraseNote(actor: SignedInActor, { givesReason, staffId }: { givesReason: boolean; staffId: string }): boolean {
  return !givesReason || (actor.role === 'supervisor' && actor.id !== staffId)
}

/** Whether `actor`, who may read what was said at a ticket, may erase it. Pure. */
export function mayErase(actor: SignedInActor, operation: Extract<Operation, `erase${string}`>, isErased: boolean): boolean {
  return !isErased && actor.kind === 'staff' && reachOf(operation, actor.role) !== 'none'
}
