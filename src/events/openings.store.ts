import { and, eq, sql, type SQL } from 'drizzle-orm'
import { events } from './events.table.ts'

/** The events by which `staffId` opened something with a recorded reason, as long as they let them in: the history, which nobody rewrites, is the proof. */
export function standingOpenings(type: 'ticket.opened' | 'caught_mail.opened', staffId: string): SQL | undefined {
  return and(eq(events.type, type), eq(events.actorId, staffId), sql`(${events.details} ->> 'until')::timestamptz > desk_now()`)
}
