import type { Reader, Transaction } from '../db/client.ts'
import type { EventDetails } from '../events/event-types.ts'
import { listLastOfType } from '../events/events.store.ts'
import type { Actor } from '../people/actor.ts'
import { cancelMeetingWithin } from './cancel-meeting.ts'
import { lockedMeeting } from './meeting-access.ts'
import { listComing } from './meetings.store.ts'
import { settleMeetingTasks } from './settle-tasks.ts'

/** The meeting of the ticket that takes the place of what was offered: booked, or offered itself. */
type Instead = { readonly bookedId: string } | { readonly offeredId: string }

/**
 * Withdraws every other offer of a locked ticket that nobody has picked from, within the caller's transaction: a time has been agreed upon,
 * or newer times are offered, and no link to an older offer may book a second meeting beside it. Ids of the offers it ended.
 */
export async function withdrawOffersWithin(
  tx: Transaction,
  actor: Actor,
  ticketId: string,
  instead: Instead,
  now: Date,
): Promise<string[]> {
  const kept = 'bookedId' in instead ? instead.bookedId : instead.offeredId
  const withdrawn: string[] = []
  for (const { id } of await listComing(tx, { ticketId }, now)) {
    const meeting = await lockedMeeting(tx, id)
    if (id === kept || meeting.status !== 'proposed') continue
    await cancelMeetingWithin(tx, actor, meeting, { ...instead, now })
    withdrawn.push(id)
  }
  return withdrawn
}

/**
 * Withdraws what was offered instead of a missed meeting of a locked ticket that was held after all, unless a time of it was picked or
 * something else stands in its place; nobody has to see to it any more. Within the caller's transaction.
 */
export async function withdrawOfferInsteadOf(tx: Transaction, actor: Actor, heldId: string, now: Date): Promise<void> {
  const [missed] = await listLastOfType(tx, [heldId], 'meeting.missed')
  const details = missed?.details as EventDetails['meeting.missed'] | undefined // jsonb; `recordEvent` wrote it
  if (details?.offeredId === undefined) return
  const { offeredId } = details
  const offer = await lockedMeeting(tx, offeredId)
  if (offer.status === 'proposed') await cancelMeetingWithin(tx, actor, offer, { heldId, now })
  await settleMeetingTasks(tx, actor, offeredId, 'needless', now)
}

/** The offers that ended with this one, those that ended with them, and so on. */
export async function offersReplacedBy(reader: Reader, offeredIds: readonly string[]): Promise<string[]> {
  if (offeredIds.length === 0) return []
  const proposed = await listLastOfType(reader, offeredIds, 'meeting.proposed')
  // jsonb; `recordEvent` wrote it
  const replaced = proposed.flatMap(({ details }) => (details as EventDetails['meeting.proposed']).replaces ?? [])
  return [...replaced, ...(await offersReplacedBy(reader, replaced))]
}
