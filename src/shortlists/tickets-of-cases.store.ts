import { eq } from 'drizzle-orm'
import type { Transaction } from '../db/client.ts'
import { tickets } from '../tickets/tickets.table.ts'

/** The ticket of a shortlist or enquiry, locked until the transaction ends. */
export async function lockTicketOf(tx: Transaction, id: string): Promise<typeof tickets.$inferSelect> {
  const [row] = await tx.select().from(tickets).where(eq(tickets.id, id)).for('no key update')
  if (!row) throw new Error(`ticket ${id} is referred to but gone`)
  return row
}
