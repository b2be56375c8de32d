import type { Reader, Transaction } from '../db/client.ts'
import { Conflict, NotFound } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import type { LinkActor } from '../people/actor.ts'
import { staffForAssignment } from '../people/read-staff.ts'
import { hearApplicant } from '../tickets/correspond.ts'
import { isUnfinished } from '../tickets/lifecycle.rules.ts'
import type { TicketRow } from '../tickets/update-ticket.ts'
import { readCancelling } from './cancel-meeting.ts'
import { requireOpen } from './choose-slot.ts'
import { lockedMeeting } from './meeting-access.ts'
import { requireNoClash } from './meeting.rules.ts'
import { insertMeeting, insertSlots, listComing, listSlots, type MeetingRow, type SlotRow } from './meetings.store.ts'

/**
 * Whether the times that are left of an offer can be picked from although the meeting booked by it is none any more: its applicant called
 * it off, whose meeting it was still has the ticket, and the ticket has neither another meeting nor another offer ahead.
 */
export async function isBookableAgain(reader: Reader, ticket: TicketRow, meeting: MeetingRow, now: Date): Promise<boolean> {
  const { id, status, startsAt, staffId } = meeting
  if (status !== 'cancelled' || startsAt === null || ticket.assigneeId !== staffId || !isUnfinished(ticket.status)) return false
  if ((await readCancelling(reader, id))?.byApplicant !== true) return false
  return (await listComing(reader, { ticketId: ticket.id }, now)).length === 0
}

/** The times of an offer but for the one its applicant has called off. */
export function otherThanCalledOff<Slot extends Pick<SlotRow, 'startsAt'>>(
  { startsAt }: Pick<MeetingRow, 'startsAt'>,
  slots: readonly Slot[],
): Slot[] {
  return slots.filter((slot) => slot.startsAt.getTime() !== startsAt?.getTime())
}

/**
 * Books another of the times that were offered for a meeting its applicant called off, with the ticket locked: a meeting of its own, as the
 * entry of the first one is gone from calendars for good, with the same times to move it to; its id. Conflict (409) `not_bookable_again`
 * when something stands instead, `slot_taken`, `applicant_booked`, `slot_over` as when a slot is picked; NotFound for no such time of it.
 */
export async function bookAgainWithin(
  tx: Transaction,
  actor: LinkActor,
  ticket: TicketRow,
  { id, slotId }: { id: string; slotId: string },
  now: Date,
): Promise<string> {
  const meeting = await lockedMeeting(tx, id)
  if (!(await isBookableAgain(tx, ticket, meeting, now))) throw notBookableAgain()
  const slots = await listSlots(tx, [id])
  const startsAt = otherThanCalledOff(meeting, slots).find((slot) => slot.id === slotId)?.startsAt
  if (!startsAt) throw new NotFound({ ja: '候補日時', en: 'slot' })
  const { ticketId, staffId, kind, minutes, place, joinUrl, phone } = meeting
  const { applicantId } = ticket
  // Of what was called off no time is taken any more.
  await requireOpen(tx, { host: await staffForAssignment(tx, staffId) }, { ...meeting, startsAt: null }, startsAt, now)
  const columns = { ticketId, applicantId, staffId, kind, minutes, place, joinUrl, phone, createdAt: now }
  const booked = requireNoClash(await insertMeeting(tx, { ...columns, status: 'booked', startsAt }), 'slotId')
  await insertSlots(
    tx,
    booked.id,
    slots.map((slot) => slot.startsAt),
  )
  await recordEvent(tx, { type: 'meeting.booked', actor, ticketId, subjectId: booked.id, details: { meetingId: booked.id }, at: now })
  // The confirmation that follows is the answer.
  await hearApplicant(tx, actor, ticket, now, { answered: true })
  return booked.id
}

function notBookableAgain(): Conflict {
  return new Conflict('not_bookable_again', {
    ja: 'この面談の候補日時の受付は終了しています。ご都合のよい日時を担当者にお知らせください。',
    en: 'The times of this meeting are no longer offered. Tell your consultant when it would suit you.',
  })
}
