import { and, asc, eq, gt, gte, inArray, lt, notExists, or, sql } from 'drizzle-orm'
import type { Reader, Transaction } from '../db/client.ts'
import { events } from '../events/events.table.ts'
import { contacts } from '../people/people.table.ts'
import type { TaskKind } from '../catalog/task-codes.ts'
import { tasks } from '../tasks/tasks.table.ts'
import { tickets } from '../tickets/tickets.table.ts'
import type { Clash } from './meeting.rules.ts'
import { meetingSlots, ticketMeetings } from './meetings.table.ts'

export type MeetingRow = typeof ticketMeetings.$inferSelect
export type SlotRow = typeof meetingSlots.$inferSelect
export type MeetingPatch = Partial<Omit<MeetingRow, 'id' | 'ticketId' | 'createdAt'>>

/** The meeting, or who has another booked at that time: the exclusion constraints have the last word. */
export async function insertMeeting(tx: Transaction, meeting: typeof ticketMeetings.$inferInsert): Promise<MeetingRow | Clash> {
  return unlessTaken(tx, async (inner) => {
    const [row] = await inner.insert(ticketMeetings).values(meeting).returning()
    if (!row) throw new Error('the meeting was not written')
    return row
  })
}

/** The meeting as changed, or who has another booked at that time. */
export async function patchMeeting(tx: Transaction, id: string, patch: MeetingPatch): Promise<MeetingRow | Clash> {
  return unlessTaken(tx, async (inner) => {
    const [row] = await inner.update(ticketMeetings).set(patch).where(eq(ticketMeetings.id, id)).returning()
    if (!row) throw new Error('the meeting to change is gone')
    return row
  })
}

/** The same for a change that takes nobody's time. */
export async function patchEnded(tx: Transaction, id: string, patch: MeetingPatch): Promise<MeetingRow> {
  const row = await patchMeeting(tx, id, patch)
  if (typeof row === 'string') throw new Error('a meeting that ends was taken for a booking')
  return row
}

/** In a savepoint, so that the transaction can go on without what was refused. */
async function unlessTaken(tx: Transaction, write: (inner: Transaction) => Promise<MeetingRow>): Promise<MeetingRow | Clash> {
  try {
    return await tx.transaction(write)
  } catch (error) {
    const clash = clashOf(error)
    if (clash) return clash
    throw error
  }
}

const clashes: Readonly<Record<string, Clash>> = {
  ticket_meetings_no_double_booking: 'consultant',
  ticket_meetings_applicant_once: 'applicant',
}

function clashOf(error: unknown): Clash | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code, constraint_name: name } = cause as { code?: unknown; constraint_name?: unknown }
    if (code === '23P01' && typeof name === 'string') return clashes[name]
  }
  return undefined
}

export async function findMeeting(reader: Reader, id: string): Promise<MeetingRow | undefined> {
  const [row] = await reader.select().from(ticketMeetings).where(eq(ticketMeetings.id, id))
  return row
}

export async function lockMeeting(tx: Transaction, id: string): Promise<MeetingRow | undefined> {
  const [row] = await tx.select().from(ticketMeetings).where(eq(ticketMeetings.id, id)).for('no key update')
  return row
}

export function listMeetings(reader: Reader, ticketId: string, limit: number, after: string | undefined): Promise<MeetingRow[]> {
  return reader
    .select()
    .from(ticketMeetings)
    .where(and(eq(ticketMeetings.ticketId, ticketId), after ? gt(ticketMeetings.id, after) : undefined))
    .orderBy(asc(ticketMeetings.id))
    .limit(limit)
}

/** Booked meetings of a consultant, and of an applicant where one is given, that touch the time from `from` to `to`. */
export function listBooked(
  reader: Reader,
  { staffId, applicantId }: { staffId: string; applicantId?: string | undefined },
  from: Date,
  to: Date,
): Promise<MeetingRow[]> {
  return reader
    .select()
    .from(ticketMeetings)
    .where(
      and(
        or(eq(ticketMeetings.staffId, staffId), applicantId === undefined ? undefined : eq(ticketMeetings.applicantId, applicantId)),
        // The literal, for the partial indexes.
        sql`${ticketMeetings.status} = 'booked'`,
        sql`meeting_span(${ticketMeetings.startsAt}, ${ticketMeetings.minutes}) && tstzrange(${from.toISOString()}, ${to.toISOString()})`,
      ),
    )
    .orderBy(asc(ticketMeetings.startsAt))
}

/**
 * Meetings to come, booked or offered, of a ticket, a consultant, or applicants with the address of a contact, in the order of their
 * tickets, so that whoever locks these meets nobody.
 */
export function listComing(
  reader: Reader,
  of: { ticketId: string } | { staffId: string } | { mailedAs: string },
  now: Date,
): Promise<MeetingRow[]> {
  return reader
    .select()
    .from(ticketMeetings)
    .where(
      and(
        ownerOf(reader, of),
        or(eq(ticketMeetings.status, 'proposed'), and(eq(ticketMeetings.status, 'booked'), gt(ticketMeetings.startsAt, now))),
      ),
    )
    .orderBy(asc(ticketMeetings.ticketId), asc(ticketMeetings.id))
}

function ownerOf(reader: Reader, of: { ticketId: string } | { staffId: string } | { mailedAs: string }) {
  if ('ticketId' in of) return eq(ticketMeetings.ticketId, of.ticketId)
  if ('staffId' in of) return eq(ticketMeetings.staffId, of.staffId)
  const address = reader.select({ email: contacts.email }).from(contacts).where(eq(contacts.id, of.mailedAs))
  const sameAddress = reader.select({ id: contacts.id }).from(contacts).where(inArray(contacts.email, address))
  return inArray(ticketMeetings.ticketId, reader.select({ id: tickets.id }).from(tickets).where(inArray(tickets.applicantId, sameAddress)))
}

/**
 * Booked meetings that ended by `endedBy`, the first to end first, but for those of which a task of this kind was made since: moved to a
 * later time, a meeting can be asked for again.
 */
export function listBookedUntil(reader: Reader, endedBy: Date, unlessAsked: TaskKind, limit: number): Promise<MeetingRow[]> {
  const endsAt = sql`upper(meeting_span(${ticketMeetings.startsAt}, ${ticketMeetings.minutes}))`
  const asked = reader
    .select({ id: tasks.id })
    .from(tasks)
    .where(and(eq(tasks.meetingId, ticketMeetings.id), eq(tasks.kind, unlessAsked), gte(tasks.createdAt, endsAt)))
  return reader
    .select()
    .from(ticketMeetings)
    .where(
      and(
        // The literal, for the partial index.
        sql`${ticketMeetings.status} = 'booked'`,
        lt(ticketMeetings.startsAt, endedBy),
        sql`${endsAt} <= ${endedBy.toISOString()}`,
        notExists(asked),
      ),
    )
    .orderBy(asc(endsAt), asc(ticketMeetings.id))
    .limit(limit)
}

/** Offers whose last time is past, the oldest first. */
export function listOffersOver(reader: Reader, now: Date, limit: number): Promise<MeetingRow[]> {
  const toCome = reader
    .select({ id: meetingSlots.id })
    .from(meetingSlots)
    .where(and(eq(meetingSlots.meetingId, ticketMeetings.id), gt(meetingSlots.startsAt, now)))
  return (
    reader
      .select()
      .from(ticketMeetings)
      // The literal, for the partial index.
      .where(and(sql`${ticketMeetings.status} = 'proposed'`, notExists(toCome)))
      .orderBy(asc(ticketMeetings.createdAt), asc(ticketMeetings.id))
      .limit(limit)
  )
}

/** Whether a ticket was ever this consultant's. */
export async function wasAssigned(reader: Reader, ticketId: string, consultantId: string): Promise<boolean> {
  const [row] = await reader
    .select({ id: events.id })
    .from(events)
    .where(and(eq(events.ticketId, ticketId), eq(events.type, 'ticket.assigned'), eq(events.subjectId, consultantId)))
    .limit(1)
  return row !== undefined
}

export async function insertSlots(tx: Transaction, meetingId: string, starts: readonly Date[]): Promise<void> {
  await tx.insert(meetingSlots).values(starts.map((startsAt) => ({ meetingId, startsAt })))
}

/** The slots of these meetings, earliest first. */
export async function listSlots(reader: Reader, meetingIds: readonly string[]): Promise<SlotRow[]> {
  if (meetingIds.length === 0) return []
  return reader
    .select()
    .from(meetingSlots)
    .where(inArray(meetingSlots.meetingId, [...meetingIds]))
    .orderBy(asc(meetingSlots.startsAt), asc(meetingSlots.id))
}
