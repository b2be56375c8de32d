import { and, desc, eq, sql } from 'drizzle-orm'
import type { Reader } from '../db/client.ts'
import { events } from '../events/events.table.ts'

/** The event by which `staffId` opened the ticket, as long as it lets them in: the history, which nobody rewrites, is the proof. */
export async function findStandingOpening(reader: Reader, ticketId: string, staffId: string): Promise<{ id: string } | undefined> {
  const [opening] = await reader
    .select({ id: events.id })
    .from(events)
    .where(
      and(
        eq(events.ticketId, ticketId),
        eq(events.type, 'ticket.opened'),
        eq(events.actorId, staffId),
        sql`(${events.details} ->> 'until')::timestamptz > desk_now()`,
      ),
    )
    .orderBy(desc(events.id))
    .limit(1)
  return opening
}
