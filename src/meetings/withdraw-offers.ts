import type { Transaction } from '../db/client.ts'
import { recordEvent } from '../events/record-event.ts'
import type { Actor } from '../people/actor.ts'
import { lockedMeeting } from './meeting-access.ts'
import { listComing, patchMeeting, type MeetingRow } from './meetings.store.ts'

/**
 * Withdraws every offer of a locked ticket that nobody has picked from, within the caller's transaction: `booked` has been agreed upon
 * otherwise, and no link to an offer may book a second meeting beside it.
 */
export async function withdrawOffersWithin(
  tx: Transaction,
  actor: Actor,
  booked: Pick<MeetingRow, 'id' | 'ticketId'>,
  now: Date,
): Promise<void> {
  const { id: bookedId, ticketId } = booked
  for (const { id } of await listComing(tx, { ticketId }, now)) {
    const { status, revision } = await lockedMeeting(tx, id)
    if (status !== 'proposed') continue
    await patchMeeting(tx, id, { status: 'cancelled', note: '', revision: revision + 1 })
    const details = { meetingId: id, status, bookedId }
    await recordEvent(tx, { type: 'meeting.cancelled', actor, ticketId, subjectId: id, details, at: now })
  }
}
