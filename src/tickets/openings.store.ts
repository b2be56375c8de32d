import { and, desc, eq, inArray, sql, type SQL } from 'drizzle-orm'
import type { Reader } from '../db/client.ts'
import { events } from '../events/events.table.ts'

/** The event by which `staffId` opened the ticket, as long as it lets them in: the history, which nobody rewrites, is the proof. */
export async function findStandingOpening(reader: Reader, ticketId: string, staffId: string): Promise<{ id: string } | undefined> {
  const [opening] = await reader
    .select({ id: events.id })
    .from(events)
    .where(and(eq(events.ticketId, ticketId), standsFor(staffId)))
    .orderBy(desc(events.id))
    .limit(1)
  return opening
}

/** The same of several tickets at once. */
export function listStandingOpenings(
  reader: Reader,
  ticketIds: readonly string[],
  staffId: string,
): Promise<{ ticketId: string | null }[]> {
  return reader
    .selectDistinct({ ticketId: events.ticketId })
    .from(events)
    .where(and(inArray(events.ticketId, [...ticketIds]), standsFor(staffId)))
}

function standsFor(staffId: string): SQL | undefined {
  return and(eq(events.type, 'ticket.opened'), eq(events.actorId, staffId), sql`(${events.details} ->> 'until')::timestamptz > desk_now()`)
}
