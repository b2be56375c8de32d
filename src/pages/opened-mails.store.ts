import { sql } from 'drizzle-orm'
import type { Reader } from '../db/client.ts'
import { events } from '../events/events.table.ts'
import { standingOpenings } from '../events/openings.store.ts'

/** The caught mails `staffId` opened with a recorded reason that still lets them in. */
export async function listOpenedMails(reader: Reader, staffId: string): Promise<ReadonlySet<string>> {
  const rows = await reader
    .selectDistinct({ mail: sql<string>`${events.details} ->> 'mail'` })
    .from(events)
    .where(standingOpenings('caught_mail.opened', staffId))
  return new Set(rows.map(({ mail }) => mail))
}
