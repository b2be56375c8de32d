import { readNow } from '../db/clock.store.ts'
import { eachByItself } from '../db/each-by-itself.ts'
import type { Transaction } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { createMeetingTaskWithin } from '../tasks/create-task.ts'
import { ticketForReaction } from '../tickets/ticket-access.ts'
import { lockedMeeting } from './meeting-access.ts'
import { listBookedUntil, type MeetingRow } from './meetings.store.ts'
import { isLongOver } from './meeting.rules.ts'

const kind = 'meeting_unrecorded'
const batch = 100
/** A business day is no shorter than that. */
const dayMs = 86_400_000

/**
 * Gives whoever has the ticket of a booked meeting something to see to, when it ended a business day ago and nobody wrote down whether it
 * was held. Answers how many, a hundred at most; safe to run by several workers at once.
 */
export async function noteUnrecordedMeetings({ db, log }: Deps): Promise<number> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const over = await listBookedUntil(tx, new Date(now.getTime() - dayMs), kind, batch)
    const due = over.filter((meeting) => isLongOver(meeting, now))
    return eachByItself(tx, due, log, (one, meeting) => ask(one, meeting, now))
  })
}

/** The ticket is locked first, as everywhere; what happened to the meeting meanwhile counts. */
async function ask(tx: Transaction, { id, ticketId }: MeetingRow, now: Date): Promise<void> {
  await ticketForReaction(tx, ticketId)
  const meeting = await lockedMeeting(tx, id)
  if (meeting.status === 'booked' && isLongOver(meeting, now)) await createMeetingTaskWithin(tx, { kind, meetingId: id, ticketId, now })
}
