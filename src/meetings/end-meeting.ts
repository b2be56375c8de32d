import { formatDayJa } from '../calendar/japanese-date.rules.ts'
import { dayInJapan } from '../calendar/business-time.rules.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { Forbidden } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import { requireMatch } from '../http/preconditions.ts'
import type { SignedInActor } from '../people/actor.ts'
import { createMeetingTaskWithin } from '../tasks/create-task.ts'
import { settleMeetingTasks } from './settle-tasks.ts'
import { addMessageWithin, addNoteWithin, noteFirstResponse } from '../tickets/correspond.ts'
import { meetingForUpdate } from './meeting-access.ts'
import { applicantHasMinutes, isHeldForGood, requireBegun, requirePossible } from './meeting.rules.ts'
import type { MeetingRecord } from './meetings.schemas.ts'
import { patchEnded, type MeetingRow } from './meetings.store.ts'
import { offerAgainWithin } from './offer-again.ts'
import { withSlots, type MeetingWithSlots } from './read-meetings.ts'
import { readMinutes, type Minutes } from './read-minutes.ts'
import { versionOfRecord } from './record-version.rules.ts'
import { withdrawOfferInsteadOf } from './withdraw-offers.ts'

/**
 * Notes that a meeting did not come about although it was booked: its applicant is offered new times, and whoever has the ticket is to
 * get in touch with them; again changes nothing. Conflict `meeting_ahead`, `meeting_status`, `minutes_sent` (409).
 */
export async function missMeeting({ db }: Pick<Deps, 'db'>, actor: SignedInActor, id: string): Promise<MeetingWithSlots> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const { ticket, meeting } = await meetingForUpdate(tx, actor, id)
    if (meeting.status === 'missed') return withSlots(tx, meeting)
    requirePossible('miss', meeting)
    requireBegun(meeting, now)
    if (isHeldForGood(meeting, { minutesSent: (await readMinutes(tx, id)).sent })) throw applicantHasMinutes()
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
 * either is a first response. Again it changes nothing; other words are a correction and are written anew. What was offered because the
 * meeting was thought to be missed ends. Conflict `meeting_ahead`, `meeting_status` (409). With `ifMatch`, 412 `stale` once other minutes
 * stand there than were read.
 */
export async function recordMinutes(
  { db }: Pick<Deps, 'db'>,
  actor: SignedInActor,
  id: string,
  written: MeetingRecord,
  ifMatch?: string,
): Promise<MeetingWithSlots> {
  if (actor.kind !== 'staff') throw new Forbidden()
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const { ticket, meeting } = await meetingForUpdate(tx, actor, id)
    requirePossible('record', meeting)
    requireBegun(meeting, now)
    const { record, to } = written
    const minutes = await readMinutes(tx, id)
    const isRepeated = record === meeting.record && minutes.to.has(to)
    if (isRepeated && meeting.status === 'held') return withSlots(tx, meeting)
    if (ifMatch !== undefined) requireMatch(ifMatch, versionOfRecord(meeting))
    const held = await patchEnded(tx, id, { status: 'held', record })
    const corrects = meeting.record !== '' && record !== meeting.record
    const details = { meetingId: id, kind: meeting.kind, to, ...(corrects && { corrects }) }
    await recordEvent(tx, { type: 'meeting.recorded', actor, ticketId: ticket.id, subjectId: id, details, at: now })
    await settleMeetingTasks(tx, actor, id, 'held', now)
    if (meeting.status === 'missed') await withdrawOfferInsteadOf(tx, actor, id, now)
    if (isRepeated) return withSlots(tx, held)
    if (to === 'applicant') {
      const subject = written.subject ?? subjectOf(held, minutes, now)
      await addMessageWithin(tx, actor, ticket, { direction: 'out', subject, body: record }, now)
    } else {
      await addNoteWithin(tx, actor, ticket, record, now)
      await noteFirstResponse(tx, ticket, now)
    }
    return withSlots(tx, held)
  })
}

function subjectOf({ startsAt }: MeetingRow, { sent }: Minutes, now: Date): string {
  return `${sent ? '面談の議事録の訂正' : '面談の議事録'}（${formatDayJa(dayInJapan(startsAt ?? now))}）`
}
