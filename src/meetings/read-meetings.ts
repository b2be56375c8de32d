import type { Reader } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import type { SignedInActor } from '../people/actor.ts'
import { ticketForReading } from '../tickets/ticket-access.ts'
import { meetingForReading } from './meeting-access.ts'
import { listComing, listMeetings, listSlots, type MeetingRow, type SlotRow } from './meetings.store.ts'

export { findMeeting as readMeeting, type MeetingRow } from './meetings.store.ts'

export interface MeetingWithSlots {
  meeting: MeetingRow
  /** What was offered, earliest first; empty when nothing was. */
  slots: SlotRow[]
}

/** Up to `limit` meetings of a ticket after the meeting `after`, in the order they were noted, if `actor` may read the ticket. */
export async function readMeetingsOfTicket(
  { db }: Pick<Deps, 'db'>,
  actor: SignedInActor,
  number: string,
  { limit, after }: { limit: number; after: string | undefined },
): Promise<MeetingWithSlots[]> {
  const ticket = await ticketForReading(db, actor, number)
  const meetings = await listMeetings(db, ticket.id, limit, after)
  const slots = await listSlots(
    db,
    meetings.map(({ id }) => id),
  )
  return meetings.map((meeting) => ({ meeting, slots: slots.filter(({ meetingId }) => meetingId === meeting.id) }))
}

/** One meeting, if `actor` may read its ticket. */
export async function readMeetingOf({ db }: Pick<Deps, 'db'>, actor: SignedInActor, id: string): Promise<MeetingWithSlots> {
  return withSlots(db, (await meetingForReading(db, actor, id)).meeting)
}

/** Which of a ticket's booked meetings that lie ahead is the last, and when; undefined when none does. */
export async function readLastBooked(
  reader: Reader,
  ticketId: string,
  now: Date,
): Promise<{ id: string; startsAt: Date; minutes: number } | undefined> {
  const coming = await listComing(reader, { ticketId }, now)
  const booked = coming.flatMap(({ id, startsAt, minutes }) => (startsAt ? [{ id, startsAt, minutes }] : []))
  return booked.toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime()).at(-1)
}

/** The offer of a ticket whose times can be picked; undefined when there is none. */
export async function readOffer(reader: Reader, ticketId: string, now: Date): Promise<MeetingRow | undefined> {
  return (await listComing(reader, { ticketId }, now)).findLast(({ status }) => status === 'proposed')
}

export async function withSlots(reader: Reader, meeting: MeetingRow): Promise<MeetingWithSlots> {
  return { meeting, slots: await listSlots(reader, [meeting.id]) }
}
