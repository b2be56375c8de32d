import { formatDayJa } from '../calendar/japanese-date.rules.ts'
import { dayInJapan } from '../calendar/business-time.rules.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { Forbidden } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import type { SignedInActor } from '../people/actor.ts'
import { createMeetingTaskWithin } from '../tasks/create-task.ts'
import { settleMeetingTasks } from './settle-tasks.ts'
import { addMessageWithin, addNoteWithin, noteFirstResponse } from '../tickets/correspond.ts'
import { meetingForUpdate } from './meeting-access.ts'
import { requireBegun, requirePossible } from './meeting.rules.ts'
import type { MeetingRecord } from './meetings.schemas.ts'
import { patchEnded } from './meetings.store.ts'
import { offerAgainWithin } from './offer-again.ts'
import { withSlots, type MeetingWithSlots } from './read-meetings.ts'

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
    const missed = await patchEnded(tx, id, { status: 'missed' })
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
    const held = await patchEnded(tx, id, { status: 'held', record: written.record })
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
