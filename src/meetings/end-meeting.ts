import { formatDayJa } from '../calendar/japanese-date.rules.ts'
import { dayInJapan } from '../calendar/business-time.rules.ts'
import { readNow } from '../db/clock.store.ts'
import type { Transaction } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { Forbidden } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import type { Actor, SignedInActor } from '../people/actor.ts'
import { createMeetingTaskWithin } from '../tasks/create-task.ts'
import { settleMeetingTasks } from './settle-tasks.ts'
import { addMessageWithin, addNoteWithin, noteFirstResponse } from '../tickets/correspond.ts'
import { meetingForUpdate } from './meeting-access.ts'
import { requireBegun, requirePossible } from './meeting.rules.ts'
import type { MeetingRecord } from './meetings.schemas.ts'
import { patchMeeting, type MeetingPatch, type MeetingRow } from './meetings.store.ts'
import { offerAgainWithin } from './offer-again.ts'
import { withSlots, type MeetingWithSlots } from './read-meetings.ts'

/** Takes a meeting back that is offered or booked; again changes nothing. `note` are words for the applicant. Conflict `meeting_status` (409). */
export async function cancelMeeting({ db }: Pick<Deps, 'db'>, actor: SignedInActor, id: string, note: string): Promise<MeetingWithSlots> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const { meeting } = await meetingForUpdate(tx, actor, id)
    if (meeting.status === 'cancelled') return withSlots(tx, meeting)
    requirePossible('cancel', meeting)
    return withSlots(tx, await cancelMeetingWithin(tx, actor, meeting, { note, now }))
  })
}

/** The same for a locked meeting that is offered or booked; `bookedId`: the meeting booked by hand that takes the place of an offer; `declined`: none of the offered times suits; `byApplicant`: whoever booked it takes it back. */
export async function cancelMeetingWithin(
  tx: Transaction,
  actor: Actor,
  { id, ticketId, status, revision }: MeetingRow,
  { note = '', bookedId, declined, byApplicant, now }: { note?: string; bookedId?: string; declined?: true; byApplicant?: true; now: Date },
): Promise<MeetingRow> {
  const cancelled = await write(tx, id, { status: 'cancelled', note, revision: revision + 1 })
  const details = {
    meetingId: id,
    status,
    ...(bookedId !== undefined && { bookedId }),
    ...(declined && { declined }),
    ...(byApplicant && { byApplicant }),
  }
  await recordEvent(tx, { type: 'meeting.cancelled', actor, ticketId, subjectId: id, details, at: now })
  await settleMeetingTasks(tx, actor, id, 'cancelled', now)
  return cancelled
}

/**
 * Notes that a meeting did not come about although it was booked: its applicant is offered new times, and whoever has the ticket is to
 * get in touch with them; again changes nothing. Conflict `meeting_ahead`, `meeting_status` (409).
 */
export async function missMeeting({ db }: Pick<Deps, 'db'>, actor: SignedInActor, id: string): Promise<MeetingWithSlots> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const { ticket, meeting } = await meetingForUpdate(tx, actor, id)
    if (meeting.status === 'missed') return withSlots(tx, meeting)
    requirePossible('miss', meeting)
    requireBegun(meeting, now)
    const missed = await write(tx, id, { status: 'missed' })
    const offeredId = await offerAgainWithin(tx, actor, { ticket, missed, now })
    const details = { meetingId: id, ...(offeredId !== undefined && { offeredId }) }
    await recordEvent(tx, { type: 'meeting.missed', actor, ticketId: ticket.id, subjectId: id, details, at: now })
    await settleMeetingTasks(tx, actor, id, 'missed', now)
    await createMeetingTaskWithin(tx, { kind: 'meeting_missed', meetingId: id, ticketId: ticket.id, now })
    return withSlots(tx, missed)
  })
}

/**
 * Writes down what was said: the meeting was held. The same words go to the applicant as a message, or into a note only the desk reads;
 * either is a first response. Conflict `meeting_ahead`, `meeting_status` (409).
 */
export async function recordMinutes(
  { db }: Pick<Deps, 'db'>,
  actor: SignedInActor,
  id: string,
  written: MeetingRecord,
): Promise<MeetingWithSlots> {
  if (actor.kind !== 'staff') throw new Forbidden()
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const { ticket, meeting } = await meetingForUpdate(tx, actor, id)
    requirePossible('record', meeting)
    requireBegun(meeting, now)
    const held = await write(tx, id, { status: 'held', record: written.record })
    const details = { meetingId: id, kind: meeting.kind }
    await recordEvent(tx, { type: 'meeting.recorded', actor, ticketId: ticket.id, subjectId: id, details, at: now })
    await settleMeetingTasks(tx, actor, id, 'held', now)
    if (written.to === 'applicant') {
      const subject = written.subject ?? `面談の議事録（${formatDayJa(dayInJapan(held.startsAt ?? now))}）`
      await addMessageWithin(tx, actor, ticket, { direction: 'out', subject, body: written.record }, now)
    } else {
      await addNoteWithin(tx, actor, ticket, written.record, now)
      await noteFirstResponse(tx, ticket, now)
    }
    return withSlots(tx, held)
  })
}

/** Changes that take nobody's time. */
async function write(tx: Transaction, id: string, patch: MeetingPatch): Promise<MeetingRow> {
  const row = await patchMeeting(tx, id, patch)
  if (typeof row === 'string') throw new Error('a meeting that ends was taken for a booking')
  return row
}
