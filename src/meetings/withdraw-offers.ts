import type { Transaction } from '../db/client.ts'
import type { Actor } from '../people/actor.ts'
import { cancelMeetingWithin } from './end-meeting.ts'
import { lockedMeeting } from './meeting-access.ts'
import { listComing, type MeetingRow } from './meetings.store.ts'

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
    const meeting = await lockedMeeting(tx, id)
    if (meeting.status === 'proposed') await cancelMeetingWithin(tx, actor, meeting, { bookedId, now })
  }
}
