import { and, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm'
import type { Reader } from '../../db/client.ts'
import { events } from '../../events/events.table.ts'
import { contacts } from '../../people/people.table.ts'
import { passedCases } from '../passing/passed-cases.table.ts'
import { tickets } from '../tickets.table.ts'

/**
 * The contacts that this one's tickets, or what they passed on, were by a mistyped address, oldest first; none that somebody proved to be
 * theirs.
 */
export async function listFormerContactsOf(reader: Reader, contactId: string): Promise<string[]> {
  const sent = reader.select({ id: tickets.id }).from(tickets).where(eq(tickets.applicantId, contactId))
  const filed = reader.select({ id: passedCases.ticketId }).from(passedCases).where(eq(passedCases.passedBy, contactId))
  const mended = or(
    and(eq(events.type, 'address.mended'), inArray(events.subjectId, sent)),
    and(eq(events.type, 'address.mended_by_filer'), inArray(events.subjectId, filed)),
  )
  const rows = await reader
    .selectDistinct({ id: contacts.id })
    .from(events)
    .innerJoin(contacts, eq(sql`${contacts.id}::text`, sql`${events.details} ->> 'formerId'`))
    .where(and(mended, ne(contacts.id, contactId), isNull(contacts.verifiedAt)))
    .orderBy(contacts.id)
  return rows.map(({ id }) => id)
}
