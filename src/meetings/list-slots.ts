import { addBusinessHours, addCalendarDays, dayInJapan, startOfDayInJapan } from '../calendar/business-time.rules.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import type { SignedInActor } from '../people/actor.ts'
import { ticketForReading } from '../tickets/ticket-access.ts'
import type { SlotQuery } from './meetings.schemas.ts'
import { findHost, readDiary } from './read-diary.ts'
import { freeSlots, leadBusinessHours, type Interval, spanOf } from './slots.rules.ts'

export interface FreeTime {
  consultantId: string
  slots: Interval[]
}

/**
 * Times free for the applicant and whom the ticket is assigned to, or `consultantId`. InvalidInput (422) when nobody holds meetings by that
 * id.
 */
export async function listMeetingSlots(
  { db }: Pick<Deps, 'db'>,
  actor: SignedInActor,
  number: string,
  { from: firstDay, days: howMany, minutes, consultantId }: SlotQuery,
): Promise<FreeTime> {
  const ticket = await ticketForReading(db, actor, number)
  const now = await readNow(db)
  const host = await findHost(db, actor, consultantId ?? ticket.assigneeId ?? actor.id)
  const startsOn = firstDay ?? dayInJapan(now)
  const endsOn = addCalendarDays(startsOn, howMany - 1)
  const days = { startsOn, endsOn }
  const [from, to] = [startOfDayInJapan(addCalendarDays(startsOn, -1)), startOfDayInJapan(addCalendarDays(endsOn, 2))]
  const diary = await readDiary(db, { host, applicantId: ticket.applicantId }, from, to)
  const slots = freeSlots(diary, { minutes, earliest: addBusinessHours(now, leadBusinessHours), days })
  return { consultantId: host.id, slots: slots.map((at) => spanOf(at, minutes)) }
}
