import { readNow } from '../db/clock.store.ts'
import { eachByItself } from '../db/each-by-itself.ts'
import type { Transaction } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { recordEvent } from '../events/record-event.ts'
import { system } from '../people/actor.ts'
import { createMeetingTaskWithin } from '../tasks/create-task.ts'
import { isUnfinished } from '../tickets/lifecycle.rules.ts'
import { ticketForReaction } from '../tickets/ticket-access.ts'
import { lockedMeeting } from './meeting-access.ts'
import { listComing, listOffersOver, listSlots, patchEnded, type MeetingRow } from './meetings.store.ts'

const batch = 100

/**
 * Ends offers of which nobody picked a time before the last one, and gives whoever has the ticket something to see to, unless it is
 * finished or another meeting lies ahead. Answers how many, a hundred at most; safe to run by several workers at once.
 */
export async function expireOffers({ db, log }: Pick<Deps, 'db' | 'log'>): Promise<number> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    return eachByItself(tx, await listOffersOver(tx, now, batch), log, (one, offer) => expire(one, offer, now))
  })
}

/** The ticket is locked first, as everywhere; what happened to the offer meanwhile counts. */
async function expire(tx: Transaction, { id, ticketId }: MeetingRow, now: Date): Promise<void> {
  const ticket = await ticketForReaction(tx, ticketId)
  const { status } = await lockedMeeting(tx, id)
  if (status !== 'proposed' || (await listSlots(tx, [id])).some(({ startsAt }) => startsAt > now)) return
  await patchEnded(tx, id, { status: 'expired' })
  await recordEvent(tx, { type: 'meeting.expired', actor: system, ticketId, subjectId: id, details: { meetingId: id }, at: now })
  if (!isUnfinished(ticket.status) || (await listComing(tx, { ticketId }, now)).length > 0) return
  await createMeetingTaskWithin(tx, { kind: 'offer_unanswered', meetingId: id, ticketId, now })
}
