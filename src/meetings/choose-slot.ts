import type { Reader, Transaction } from '../db/client.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { Conflict, NotFound } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import type { LinkActor, SignedInActor } from '../people/actor.ts'
import { findStaff, staffForAssignment, type StaffRow } from '../people/read-staff.ts'
import { hearApplicant } from '../tickets/correspond.ts'
import type { TicketRow } from '../tickets/update-ticket.ts'
import { lockedMeeting, meetingForUpdate } from './meeting-access.ts'
import { requireNoClash, requirePossible, slotTaken } from './meeting.rules.ts'
import type { SlotChoice } from './meetings.schemas.ts'
import { listSlots, patchMeeting, type MeetingRow } from './meetings.store.ts'
import { requireNumber } from './number-to-call.ts'
import { readDiary } from './read-diary.ts'
import { withSlots, type MeetingWithSlots } from './read-meetings.ts'
import { settleUnansweredOffers } from './settle-tasks.ts'
import { isAway, overlap, pickingLeadMinutes, spanOf } from './slots.rules.ts'
import { withdrawOffersWithin } from './withdraw-offers.ts'

const dayMs = 86_400_000

/** Picks one of the slots that were offered, as the applicant signed in or the desk in their name. Errors as below. */
export async function chooseSlot(
  { db }: Pick<Deps, 'db'>,
  actor: SignedInActor,
  id: string,
  choice: SlotChoice,
): Promise<MeetingWithSlots> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const { ticket } = await meetingForUpdate(tx, actor, id)
    return withSlots(tx, await chooseSlotWithin(tx, actor, ticket, id, choice, now))
  })
}

/**
 * The same with the ticket locked, for whoever holds the link. Conflict (409): `meeting_status` when it is booked or cancelled already,
 * `slot_taken` when the consultant has no time then any more, `applicant_booked` when the applicant has another meeting then, `slot_over`
 * shortly before it and after; NotFound for no slot of it; InvalidInput (422) when it is by telephone and nobody knows a number.
 */
export async function chooseSlotWithin(
  tx: Transaction,
  actor: SignedInActor | LinkActor,
  ticket: TicketRow,
  id: string,
  { slotId, phone: told }: SlotChoice,
  now: Date,
): Promise<MeetingRow> {
  const meeting = await lockedMeeting(tx, id)
  requirePossible('choose', meeting)
  const slot = (await listSlots(tx, [id])).find((one) => one.id === slotId)
  if (!slot) throw new NotFound({ ja: '候補日時', en: 'slot' })
  const phone = told ?? meeting.phone
  await requireNumber(tx, ticket, { kind: meeting.kind, phone })
  const host = await staffForAssignment(tx, meeting.staffId)
  await requireOpen(tx, { host }, meeting, slot.startsAt, now)
  const { applicantId } = ticket
  const booked = requireNoClash(await patchMeeting(tx, id, { status: 'booked', startsAt: slot.startsAt, phone, applicantId }), 'slotId')
  const onBehalfOf = actor.kind === 'staff' ? ticket.organizationId : null
  const details = { meetingId: id }
  await recordEvent(tx, { type: 'meeting.booked', actor, ticketId: ticket.id, subjectId: id, onBehalfOf, details, at: now })
  await withdrawOffersWithin(tx, actor, ticket.id, { bookedId: id }, now)
  await settleUnansweredOffers(tx, actor, ticket.id, now)
  // The confirmation that follows is the answer.
  await hearApplicant(tx, actor, ticket, now, { answered: true })
  return booked
}

/** Whether a slot can still be picked, is too near or past, or consultant or applicant have another meeting then. */
export type SlotStanding = 'open' | 'over' | 'taken'

/** How the offered beginnings stand now, in their order. */
export async function slotStandings(reader: Reader, { meeting, slots }: MeetingWithSlots, now: Date): Promise<SlotStanding[]> {
  const host = await findStaff(reader, meeting.staffId)
  return standingsOf(
    reader,
    { host, applicantId: meeting.applicantId ?? undefined },
    meeting,
    slots.map(({ startsAt }) => startsAt),
    now,
  )
}

interface Attendees {
  readonly host: StaffRow | undefined
  readonly applicantId?: string | undefined
}

/** Throws Conflict (409) `slot_over` or `slot_taken` unless the meeting can be at that time. */
export async function requireOpen(tx: Transaction, attendees: Attendees, meeting: MeetingRow, at: Date, now: Date): Promise<void> {
  const [standing] = await standingsOf(tx, attendees, meeting, [at], now)
  if (standing === 'over') throw slotOver()
  if (standing !== 'open') throw slotTaken()
}

async function standingsOf(
  reader: Reader,
  { host, applicantId }: Attendees,
  { minutes, startsAt }: MeetingRow,
  starts: readonly Date[],
  now: Date,
): Promise<SlotStanding[]> {
  const times = starts.map((at) => at.getTime())
  if (!host?.active || times.length === 0) return starts.map(() => 'taken')
  const attendees = { host, ...(applicantId !== undefined && { applicantId }) }
  const diary = await readDiary(reader, attendees, new Date(Math.min(...times) - dayMs), new Date(Math.max(...times) + dayMs))
  // The meeting itself, which is to be moved, stands in nobody's way; no other begins with it.
  const others = diary.meetings.filter(({ start }) => start.getTime() !== startsAt?.getTime())
  const soonest = now.getTime() + pickingLeadMinutes * 60_000
  return starts.map((at) => {
    if (at.getTime() <= soonest) return 'over'
    const busy = isAway(diary, at, minutes) || others.some((meeting) => overlap(meeting, spanOf(at, minutes)))
    return busy ? 'taken' : 'open'
  })
}

function slotOver(): Conflict {
  return new Conflict('slot_over', {
    ja: 'この候補日時は、間近に迫っているか過ぎているため、選べません。別の日時を選んでください。',
    en: 'This time is too near or past; choose another one.',
  })
}
