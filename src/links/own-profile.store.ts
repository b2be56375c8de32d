import { desc, eq } from 'drizzle-orm'
import type { Reader } from '../db/client.ts'
import { tickets } from '../tickets/tickets.table.ts'

export async function findNewestTicketOf(reader: Reader, contactId: string): Promise<{ id: string; number: string } | undefined> {
  const [row] = await reader
    .select({ id: tickets.id, number: tickets.number })
    .from(tickets)
    .where(eq(tickets.applicantId, contactId))
    .orderBy(desc(tickets.id))
    .limit(1)
  return row
}
