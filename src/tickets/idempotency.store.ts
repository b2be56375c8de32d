import { and, eq, lte, sql } from 'drizzle-orm'
import type { Reader, Transaction } from '../db/client.ts'
import { idempotencyKeys } from './tickets.table.ts'

/** Makes requests with the same key wait for each other until the transaction ends. */
export async function lockIdempotencyKey(tx: Transaction, route: string, key: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${route} ${key}`}, 0))`)
}

export async function findAnswer(tx: Reader, route: string, key: string) {
  const [row] = await tx
    .select()
    .from(idempotencyKeys)
    .where(and(eq(idempotencyKeys.route, route), eq(idempotencyKeys.key, key)))
  return row
}

export async function saveAnswer(tx: Transaction, row: typeof idempotencyKeys.$inferInsert): Promise<void> {
  await tx.insert(idempotencyKeys).values(row)
}

/** Returns how many were deleted. */
export async function deleteAnswersBefore(tx: Transaction, before: Date): Promise<number> {
  const gone = await tx.delete(idempotencyKeys).where(lte(idempotencyKeys.createdAt, before)).returning({ key: idempotencyKeys.key })
  return gone.length
}
