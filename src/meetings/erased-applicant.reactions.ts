import type { Transaction } from '../db/client.ts'
import type { EventDetails } from '../events/event-types.ts'
import type { EventRow } from '../events/events.store.ts'
import { system } from '../people/actor.ts'
import { ticketForReaction } from '../tickets/ticket-access.ts'
import { cancelMeetingWithin } from './cancel-meeting.ts'
import { lockedMeeting } from './meeting-access.ts'
import { listComing } from './meetings.store.ts'

/**
 * Nobody is expected at a meeting who had their address erased and can be told nothing of it: what lies ahead, booked or offered, is
 * cancelled, and whose it was hears of it. Safe to repeat.
 */
export async function cancelMeetingsOfErased(tx: Transaction, event: EventRow, now: Date): Promise<void> {
  if (event.type !== 'address.erased') return
  const { contactId } = event.details as EventDetails['address.erased'] // jsonb; `recordEvent` wrote it
  for (const { id, ticketId } of await listComing(tx, { mailedAs: contactId }, now)) {
    await ticketForReaction(tx, ticketId)
    const meeting = await lockedMeeting(tx, id)
    if (meeting.status === 'booked' || meeting.status === 'proposed') await cancelMeetingWithin(tx, system, meeting, { now })
  }
}
