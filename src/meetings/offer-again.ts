import { addBusinessHours, addCalendarDays, dayInJapan } from '../calendar/business-time.rules.ts'
import type { Transaction } from '../db/client.ts'
import { recordEvent } from '../events/record-event.ts'
import type { Actor } from '../people/actor.ts'
import { findStaff } from '../people/read-staff.ts'
import { carriesTickets } from '../people/staff.rules.ts'
import type { TicketRow } from '../tickets/update-ticket.ts'
import { insertMeeting, insertSlots, type MeetingRow } from './meetings.store.ts'
import { readDiary } from './read-diary.ts'
import { settleUnansweredOffers } from './settle-tasks.ts'
import { freeSlots, fewOf, leadBusinessHours } from './slots.rules.ts'
import { withdrawOffersWithin } from './withdraw-offers.ts'

const dayMs = 86_400_000
/** Calendar days within which a missed meeting is offered again. */
const daysAhead = 14

/**
 * Offers the applicant of a missed meeting a few free times of the same consultant for another one, within the caller's transaction,
 * instead of what they were offered before; its id. Undefined, with nothing done, when the ticket is finished, the consultant takes no
 * meetings any more, or has no time.
 */
export async function offerAgainWithin(
  tx: Transaction,
  actor: Actor,
  { ticket, missed, now }: { ticket: TicketRow; missed: MeetingRow; now: Date },
): Promise<string | undefined> {
  if (ticket.status === 'resolved' || ticket.status === 'closed') return undefined
  const host = await findStaff(tx, missed.staffId)
  if (!host || !carriesTickets(host)) return undefined
  const { kind, minutes, place, joinUrl, phone, ticketId, staffId } = missed
  const startsOn = dayInJapan(now)
  const days = { startsOn, endsOn: addCalendarDays(startsOn, daysAhead) }
  const { applicantId } = ticket
  const diary = await readDiary(
    tx,
    { host, applicantId },
    new Date(now.getTime() - dayMs),
    new Date(now.getTime() + (daysAhead + 2) * dayMs),
  )
  const slots = fewOf(freeSlots(diary, { minutes, earliest: addBusinessHours(now, leadBusinessHours), days }))
  if (slots.length === 0) return undefined
  const row = await insertMeeting(tx, {
    ticketId,
    applicantId,
    staffId,
    kind,
    minutes,
    place,
    joinUrl,
    phone,
    status: 'proposed',
    createdAt: now,
  })
  if (typeof row === 'string') throw new Error('an offer was taken for a booking')
  await insertSlots(tx, row.id, slots)
  const replaces = await withdrawOffersWithin(tx, actor, ticketId, { offeredId: row.id }, now)
  const details = { meetingId: row.id, insteadOf: missed.id, ...(replaces.length > 0 && { replaces }) }
  await recordEvent(tx, { type: 'meeting.proposed', actor, ticketId, subjectId: row.id, details, at: now })
  await settleUnansweredOffers(tx, actor, ticketId, now)
  return row.id
}
