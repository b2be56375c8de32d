import { and, asc, eq, isNull, lte, or, sql } from 'drizzle-orm'
import type { Reader, Transaction } from '../../db/client.ts'
import { unsentMessages } from './unsent.table.ts'

export type UnsentRow = typeof unsentMessages.$inferSelect

export async function insertUnsent(tx: Transaction, message: typeof unsentMessages.$inferInsert): Promise<UnsentRow> {
  const [row] = await tx.insert(unsentMessages).values(message).returning()
  if (!row) throw new Error('the message was not kept')
  return row
}

/** An unsent message, its row locked: waits for whoever is about to send it or take it back. */
export async function lockUnsent(tx: Transaction, id: string): Promise<UnsentRow | undefined> {
  const [row] = await tx.select().from(unsentMessages).where(eq(unsentMessages.id, id)).for('update')
  return row
}

export async function deleteUnsent(tx: Transaction, id: string): Promise<void> {
  await tx.delete(unsentMessages).where(eq(unsentMessages.id, id))
}

/** Notes that a message could not be sent, how often by now, and when it is tried again. */
export async function putOffUnsent(tx: Transaction, id: string, { tries, againAt }: { tries: number; againAt: Date }): Promise<void> {
  await tx.update(unsentMessages).set({ tries, againAt }).where(eq(unsentMessages.id, id))
}

/** Those whose time has come, what was never tried before what could not be sent. */
export async function listDueUnsent(reader: Reader, limit: number): Promise<string[]> {
  const rows = await reader
    .select({ id: unsentMessages.id })
    .from(unsentMessages)
    .where(
      and(lte(unsentMessages.sendsAt, sql`desk_now()`), or(isNull(unsentMessages.againAt), lte(unsentMessages.againAt, sql`desk_now()`))),
    )
    .orderBy(sql`${unsentMessages.againAt} nulls first`, asc(unsentMessages.sendsAt))
    .limit(limit)
  return rows.map(({ id }) => id)
}

export function listUnsentOf(reader: Reader, ticketId: string): Promise<UnsentRow[]> {
  return reader.select().from(unsentMessages).where(eq(unsentMessages.ticketId, ticketId)).orderBy(asc(unsentMessages.sendsAt)).limit(100)
}
