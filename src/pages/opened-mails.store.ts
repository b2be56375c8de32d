import { and, eq, sql } from 'drizzle-orm'
import type { Reader } from '../db/client.ts'
import { events } from '../events/events.table.ts'

/** The caught mails `staffId` opened with a recorded reason that still lets them in: the history, which nobody rewrites, is the proof. */
export async function listOpenedMails(reader: Reader, staffId: string, hoursOpen: number): Promise<ReadonlySet<string>> {
  const rows = await reader
    .selectDistinct({ mail: sql<string>`${events.details} ->> 'mail'` })
    .from(events)
    .where(
      and(
        eq(events.actorId, staffId),
        sql`${events.occurredAt} > desk_now() - make_interval(hours => ${hoursOpen})`,
        eq(events.type, 'caught_mail.opened'),
      ),
    )
  return new Set(rows.map(({ mail }) => mail))
}
