import type { HoldReason, PutOffReason } from '../catalog/follow-up-codes.ts'
import type { Transaction } from '../db/client.ts'
import type { EventDetails } from '../events/event-types.ts'
import { recordEvent } from '../events/record-event.ts'
import { system, type Actor } from '../people/actor.ts'
import { patchFollowUp, type Told } from './follow-ups.store.ts'

/** Lets a due follow-up, locked by the caller, wait until `until`, and says why in its story. */
export async function putOff(tx: Transaction, followUp: Told, reason: PutOffReason, until: Date, now: Date): Promise<void> {
  await patchFollowUp(tx, followUp.id, { dueAt: until })
  await tell(tx, system, 'follow_up.put_off', followUp, { reason, until: until.toISOString() }, now)
}

/** Holds a due follow-up, locked by the caller, until what it lacks is there, and says so in its story. */
export async function hold(tx: Transaction, followUp: Told, reason: HoldReason, now: Date): Promise<void> {
  await patchFollowUp(tx, followUp.id, { heldFor: reason })
  await tell(tx, system, 'follow_up.held', followUp, { for: reason }, now)
}

/** Writes into their stories that what follow-ups lacked is there. */
export async function tellReleased(tx: Transaction, followUps: readonly Told[], now: Date): Promise<void> {
  for (const followUp of followUps) await tell(tx, system, 'follow_up.released', followUp, {}, now)
}

/** Writes into their stories that a pause keeps follow-ups back. */
export async function tellPaused(tx: Transaction, actor: Actor, followUps: readonly Told[], now: Date): Promise<void> {
  for (const followUp of followUps) await tell(tx, actor, 'follow_up.paused', followUp, {}, now)
}

/** Writes into their stories that the pause is over, and when they go now. */
export async function tellResumed(
  tx: Transaction,
  actor: Actor,
  followUps: readonly (Told & { readonly dueAt: Date })[],
  now: Date,
): Promise<void> {
  for (const followUp of followUps) await tell(tx, actor, 'follow_up.resumed', followUp, { dueAt: followUp.dueAt.toISOString() }, now)
}

type Story = 'follow_up.put_off' | 'follow_up.held' | 'follow_up.released' | 'follow_up.paused' | 'follow_up.resumed'

function tell<Type extends Story>(
  tx: Transaction,
  actor: Actor,
  type: Type,
  { id, kind, ticketId }: Told,
  details: Omit<EventDetails[Type], 'followUpId' | 'kind'>,
  now: Date,
): Promise<string> {
  const told = { followUpId: id, kind, ...details } as EventDetails[Type] // the compiler cannot put an omitted field of a generic type back
  return recordEvent(tx, { type, actor, ticketId, subjectId: id, details: told, at: now })
}
