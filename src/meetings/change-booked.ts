import type { Transaction } from '../db/client.ts'
import { Conflict, NotFound } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import type { LinkActor } from '../people/actor.ts'
import { staffForAssignment } from '../people/read-staff.ts'
import { hearApplicant, hearMessageWithin } from '../tickets/correspond.ts'
import type { TicketRow } from '../tickets/update-ticket.ts'
import { requireOpen } from './choose-slot.ts'
import { cancelMeetingWithin } from './cancel-meeting.ts'
import { lockedMeeting } from './meeting-access.ts'
import { hasBegun, requireNoClash, requirePossible } from './meeting.rules.ts'
import { listSlots, patchMeeting, type MeetingRow } from './meetings.store.ts'
import { settleMeetingTasks } from './settle-tasks.ts'

/*
 * What whoever holds the link does to their booked meeting before it begins, with the ticket locked. Conflict (409) `meeting_status` when it
 * is not booked any more, `meeting_begun` once it has begun.
 */

/**
 * Moves it to another of the times that were offered for it; to its own time changes nothing. NotFound for no slot of it; Conflict
 * `slot_taken`, `applicant_booked`, `slot_over` as when a slot is picked.
 */
export async function pickAgainWithin(
  tx: Transaction,
  actor: LinkActor,
  ticket: TicketRow,
  { id, slotId }: { id: string; slotId: string },
  now: Date,
): Promise<void> {
  const meeting = await bookedAhead(tx, id, 'move', now)
  const slot = (await listSlots(tx, [id])).find((one) => one.id === slotId)
  if (!slot) throw new NotFound({ ja: '候補日時', en: 'slot' })
  const { startsAt } = slot
  if (startsAt.getTime() === meeting.startsAt.getTime()) return
  await requireOpen(tx, { host: await staffForAssignment(tx, meeting.staffId) }, meeting, startsAt, now)
  const revision = meeting.revision + 1
  const { applicantId } = ticket
  // What was offered lies within the hours of the desk.
  requireNoClash(await patchMeeting(tx, id, { startsAt, outsideHoursReason: null, applicantId, revision, note: '' }), 'slotId')
  const details = { meetingId: id, revision, from: meeting.startsAt.toISOString(), byApplicant: true as const }
  await recordEvent(tx, { type: 'meeting.moved', actor, ticketId: ticket.id, subjectId: id, details, at: now })
  await settleMeetingTasks(tx, actor, id, 'moved', now)
  // The mail about it is the answer.
  await hearApplicant(tx, actor, ticket, now, { answered: true })
}

/** Takes it back; what they say with it is a message to the desk, which owes an answer. */
export async function callOffWithin(
  tx: Transaction,
  actor: LinkActor,
  ticket: TicketRow,
  { id, contactId, subject, body }: { id: string; contactId: string; subject: string; body: string },
  now: Date,
): Promise<void> {
  const meeting = await bookedAhead(tx, id, 'cancel', now)
  await cancelMeetingWithin(tx, actor, meeting, { byApplicant: true, now })
  await hearMessageWithin(tx, actor, contactId, ticket, { subject, body }, now)
}

async function bookedAhead(tx: Transaction, id: string, act: 'move' | 'cancel', now: Date): Promise<MeetingRow & { startsAt: Date }> {
  const meeting = await lockedMeeting(tx, id)
  const { startsAt } = meeting
  // An offer is taken back by declining its times.
  if (startsAt === null) requirePossible('move', meeting)
  requirePossible(act, meeting)
  if (startsAt === null || hasBegun(meeting, now)) {
    throw new Conflict('meeting_begun', {
      ja: '面談の開始時刻を過ぎているため、変更や取りやめはできません。',
      en: 'The meeting has begun; it cannot be moved or cancelled any more.',
    })
  }
  return { ...meeting, startsAt }
}
