import { and, asc, eq, gte, inArray } from 'drizzle-orm'
import type { Reader, Transaction } from '../db/client.ts'
import { staff } from '../people/people.table.ts'
import { tickets } from '../tickets/tickets.table.ts'
import { calendarFeeds, ticketMeetings } from './meetings.table.ts'

export type CalendarFeedRow = typeof calendarFeeds.$inferSelect

export async function findFeed(reader: Reader, staffId: string): Promise<CalendarFeedRow | undefined> {
  const [row] = await reader.select().from(calendarFeeds).where(eq(calendarFeeds.staffId, staffId))
  return row
}

/** Whose feed this is, if they still work at the desk. */
export async function findFeedOwner(reader: Reader, tokenHash: Buffer): Promise<string | undefined> {
  const [row] = await reader
    .select({ id: staff.id })
    .from(calendarFeeds)
    .innerJoin(staff, eq(staff.id, calendarFeeds.staffId))
    .where(and(eq(calendarFeeds.tokenHash, tokenHash), eq(staff.active, true)))
  return row?.id
}

export async function saveFeed(tx: Transaction, row: CalendarFeedRow): Promise<void> {
  const { tokenHash, createdAt } = row
  await tx.insert(calendarFeeds).values(row).onConflictDoUpdate({ target: calendarFeeds.staffId, set: { tokenHash, createdAt } })
}

/** Whether there was one. */
export async function deleteFeed(tx: Transaction, staffId: string): Promise<boolean> {
  const deleted = await tx.delete(calendarFeeds).where(eq(calendarFeeds.staffId, staffId)).returning({ id: calendarFeeds.staffId })
  return deleted.length > 0
}

/** A member's meetings that are booked or were held, from `since` on, with no more than a feed shows. */
export function listMeetingsForFeed(reader: Reader, staffId: string, since: Date) {
  return reader
    .select({
      id: ticketMeetings.id,
      kind: ticketMeetings.kind,
      status: ticketMeetings.status,
      startsAt: ticketMeetings.startsAt,
      minutes: ticketMeetings.minutes,
      revision: ticketMeetings.revision,
      place: ticketMeetings.place,
      joinUrl: ticketMeetings.joinUrl,
      ticketNumber: tickets.number,
    })
    .from(ticketMeetings)
    .innerJoin(tickets, eq(tickets.id, ticketMeetings.ticketId))
    .where(
      and(eq(ticketMeetings.staffId, staffId), inArray(ticketMeetings.status, ['booked', 'held']), gte(ticketMeetings.startsAt, since)),
    )
    .orderBy(asc(ticketMeetings.startsAt))
    .limit(1000)
}
