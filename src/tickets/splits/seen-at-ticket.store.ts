import { sql, type SQL } from 'drizzle-orm'
import type { Reader } from '../../db/client.ts'
import { ticketMessages, ticketParticipants, tickets } from '../tickets.table.ts'
import { splitMessages } from './split-messages.table.ts'

/** Tickets of which a contact sees what was said, and single messages of others. */
export interface SeenAtTicket {
  readonly ticketIds: readonly string[]
  readonly further: readonly string[]
}

/** By one statement, however often tickets became part of others. */
export async function findSeenAt(reader: Reader, ticketId: string, contactId: string): Promise<SeenAtTicket> {
  // As `takesPart` has it of one ticket.
  const takesPartIn = (ticket: SQL) => sql`(${ticket}.applicant_id = ${contactId} or exists (
    select from ${ticketParticipants} part where part.ticket_id = ${ticket}.id and part.contact_id = ${contactId} and part.removed_at is null))`
  const rows = await reader.execute<{ ticket: string | null; message: string | null }>(sql`
    with recursive joined as (
      select id, applicant_id from ${tickets} where id = ${ticketId}
      union all
      select merged.id, merged.applicant_id from ${tickets} merged join joined on merged.merged_into_id = joined.id
    ), seen as (
      select id from joined where id = ${ticketId} or ${takesPartIn(sql`joined`)}
    )
    select id as ticket, null::uuid as message from seen
    union all
    select null, brought.message_id from seen
      join ${splitMessages} brought on brought.ticket_id = seen.id
      join ${ticketMessages} said on said.id = brought.message_id
      join ${tickets} origin on origin.id = said.ticket_id
      where ${takesPartIn(sql`origin`)}`)
  const found = Array.from(rows)
  return {
    ticketIds: found.flatMap(({ ticket }) => ticket ?? []),
    further: found.flatMap(({ message }) => message ?? []),
  }
}
