import { readNow } from '../db/clock.store.ts'
import type { Transaction } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { Forbidden, InvalidInput } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import { fault } from '../http/input-faults.ts'
import type { SignedInActor } from '../people/actor.ts'
import { noteFirstResponse } from '../tickets/correspond.ts'
import { moveTicket } from '../tickets/move-ticket.ts'
import { requireUnfinished } from '../tickets/require-unfinished.ts'
import { ticketForUpdate } from '../tickets/ticket-access.ts'
import type { TicketRow } from '../tickets/update-ticket.ts'
import { consultantAway, isTooFar, reasonOutsideHours, requireNoClash, requireWithinReach } from './meeting.rules.ts'
import type { NewMeeting } from './meetings.schemas.ts'
import { insertMeeting, insertSlots, listSlots, type MeetingRow } from './meetings.store.ts'
import { findHost, hostForBooking, readDiaryAround } from './read-diary.ts'
import { requireNumber } from './number-to-call.ts'
import type { MeetingWithSlots } from './read-meetings.ts'
import { isAway, isFree, pickingLeadMinutes } from './slots.rules.ts'
import { settleUnansweredOffers } from './settle-tasks.ts'
import { withdrawOffersWithin } from './withdraw-offers.ts'

/**
 * Offers the applicant slots, books a meeting, or records one (面談): one that took place is a first response, one that its author has
 * arranged for a time to come is booked. What the ticket's applicant was offered before ends with a booking and with newer times.
 * InvalidInput (422): a slot that is not free, a time that is past, more than two years ahead or outside the desk's hours without a reason, nobody's meeting, a
 * telephone nobody knows the number of (offered, the page asks for it); Conflict (409): `slot_taken`, `applicant_booked`,
 * `consultant_away`, `ticket_finished`.
 */
export async function addMeeting(
  { db }: Pick<Deps, 'db'>,
  actor: SignedInActor,
  number: string,
  meeting: NewMeeting,
): Promise<MeetingWithSlots> {
  if (actor.kind !== 'staff') throw new Forbidden()
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const ticket = await ticketForUpdate(tx, actor, number)
    const staffId = meeting.consultantId ?? (meeting.status === undefined ? actor.id : (ticket.assigneeId ?? actor.id))
    const added = await addTo({ tx, actor, ticket, staffId, now, meeting })
    await settleUnansweredOffers(tx, actor, ticket.id, now)
    return added
  })
}

function addTo(adding: Adding): Promise<MeetingWithSlots> {
  const { now, meeting } = adding
  if (meeting.status === 'proposed') return proposeMeeting(adding)
  const startsAt = new Date(meeting.startsAt ?? Number.NaN)
  if (meeting.status === undefined && startsAt <= now) return recordMeeting(adding, startsAt)
  return bookMeeting(adding, startsAt)
}

interface Adding {
  tx: Transaction
  actor: SignedInActor
  ticket: TicketRow
  staffId: string
  now: Date
  meeting: NewMeeting
}

async function proposeMeeting(adding: Adding): Promise<MeetingWithSlots> {
  const { tx, actor, ticket, staffId, now, meeting } = adding
  requireUnfinished(ticket)
  const host = await findHost(tx, actor, staffId)
  const starts = (meeting.slots ?? []).map((slot) => new Date(slot)).toSorted((one, other) => one.getTime() - other.getTime())
  const diary = await readDiaryAround(tx, { host, applicantId: ticket.applicantId }, starts, meeting.minutes)
  const soonest = new Date(now.getTime() + pickingLeadMinutes * 60_000)
  const faults = (meeting.slots ?? []).flatMap((slot, index) => {
    const at = new Date(slot)
    if (at <= soonest) return [fault(`slots.${index}`, 'slot_too_soon')]
    if (isTooFar(at, now)) return [fault(`slots.${index}`, 'meeting_too_far')]
    return isFree(diary, at, meeting.minutes) ? [] : [fault(`slots.${index}`, 'slot_not_free')]
  })
  if (faults.length > 0) throw new InvalidInput(faults)
  const row = requireNoClash(await insertMeeting(tx, { ...columnsOf(adding), status: 'proposed' }), 'startsAt')
  await insertSlots(tx, row.id, starts)
  const replaces = await withdrawOffersWithin(tx, actor, ticket.id, { offeredId: row.id }, now)
  const details = { meetingId: row.id, ...(replaces.length > 0 && { replaces }) }
  await recordEvent(tx, { type: 'meeting.proposed', actor, ticketId: ticket.id, subjectId: row.id, details, at: now })
  await noteFirstResponse(tx, ticket, now)
  return { meeting: row, slots: await listSlots(tx, [row.id]) }
}

async function bookMeeting(adding: Adding, startsAt: Date): Promise<MeetingWithSlots> {
  const { tx, actor, ticket, staffId, now, meeting } = adding
  requireWithinReach(startsAt, now)
  requireUnfinished(ticket)
  await requireNumber(tx, ticket, columnsOf(adding))
  const host = await hostForBooking(tx, actor, staffId)
  const diary = await readDiaryAround(tx, { host }, [startsAt], meeting.minutes)
  if (isAway(diary, startsAt, meeting.minutes)) throw consultantAway()
  const outsideHoursReason = reasonOutsideHours(diary, startsAt, meeting)
  const booked = { ...columnsOf(adding), status: 'booked', startsAt, outsideHoursReason } as const
  const row = requireNoClash(await insertMeeting(tx, booked), 'startsAt')
  await recordEvent(tx, { type: 'meeting.booked', actor, ticketId: ticket.id, subjectId: row.id, details: { meetingId: row.id }, at: now })
  if (meeting.status === undefined) await recordRecorded(adding, row)
  await noteFirstResponse(tx, ticket, now)
  await withdrawOffersWithin(tx, actor, ticket.id, { bookedId: row.id }, now)
  // Whoever agreed to a time has answered, as if they had picked it themselves.
  if (ticket.status === 'waiting_applicant') await moveTicket(tx, actor, ticket, 'open', now)
  return { meeting: row, slots: [] }
}

/** What took place, when it did: nothing of the diary speaks against it. */
async function recordMeeting(adding: Adding, startsAt: Date): Promise<MeetingWithSlots> {
  const { tx, actor, ticket, staffId, now, meeting } = adding
  if (meeting.consultantId !== undefined) await findHost(tx, actor, staffId)
  const row = requireNoClash(await insertMeeting(tx, { ...columnsOf(adding), status: 'held', startsAt }), 'startsAt')
  await recordRecorded(adding, row)
  await noteFirstResponse(tx, ticket, now)
  return { meeting: row, slots: [] }
}

async function recordRecorded({ tx, actor, ticket, now }: Adding, { id, kind }: MeetingRow): Promise<void> {
  await recordEvent(tx, {
    type: 'meeting.recorded',
    actor,
    ticketId: ticket.id,
    subjectId: id,
    details: { meetingId: id, kind },
    at: now,
  })
}

function columnsOf({ ticket, staffId, now, meeting }: Adding) {
  const { kind, minutes, record, place, joinUrl, phone = null, note } = meeting
  return {
    ticketId: ticket.id,
    applicantId: ticket.applicantId,
    staffId,
    kind,
    minutes,
    record,
    place,
    joinUrl,
    phone,
    note,
    createdAt: now,
  }
}
