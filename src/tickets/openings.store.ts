import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Reader } from '../db/client.ts'
import { events } from '../events/events.table.ts'
import { standingOpenings } from '../events/openings.store.ts'

/** The event by which `staffId` opened the ticket, as long as it lets them in. */
export async function findStandingOpening(reader: Reader, ticketId: string, staffId: string): Promise<{ id: string } | undefined> {
  const [opening] = await reader
    .select({ id: events.id })
    .from(events)
    .where(and(eq(events.ticketId, ticketId), standingOpenings('ticket.opened', staffId)))
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
    .where(and(inArray(events.ticketId, [...ticketIds]), standingOpenings('ticket.opened', staffId)))
}
