import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Reader } from '../../db/client.ts'
import { events } from '../../events/events.table.ts'
import { contacts } from '../../people/people.table.ts'
import { tickets } from '../tickets.table.ts'

/** The contacts that this one's tickets were by a mistyped address, oldest first; none that somebody proved to be theirs. */
export async function listFormerContactsOf(reader: Reader, contactId: string): Promise<string[]> {
  const rows = await reader
    .selectDistinct({ id: contacts.id })
    .from(tickets)
    .innerJoin(events, and(eq(events.subjectId, tickets.id), eq(events.type, 'address.mended')))
    .innerJoin(contacts, eq(sql`${contacts.id}::text`, sql`${events.details} ->> 'formerId'`))
    .where(and(eq(tickets.applicantId, contactId), ne(contacts.id, contactId), isNull(contacts.verifiedAt)))
    .orderBy(contacts.id)
  return rows.map(({ id }) => id)
}
