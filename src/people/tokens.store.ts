import { and, asc, eq, gt, isNull } from 'drizzle-orm'
import type { Reader, Transaction } from '../db/client.ts'
import { apiTokens } from './people.table.ts'

export type TokenRow = typeof apiTokens.$inferSelect

export async function insertToken(tx: Transaction, row: typeof apiTokens.$inferInsert): Promise<TokenRow> {
  const [inserted] = await tx.insert(apiTokens).values(row).returning()
  if (!inserted) throw new Error('the token was not written')
  return inserted
}

/** In the order they were made, revoked and expired ones too. */
export function selectTokenPage(reader: Reader, limit: number, after?: string): Promise<TokenRow[]> {
  return reader
    .select()
    .from(apiTokens)
    .where(after === undefined ? undefined : gt(apiTokens.id, after))
    .orderBy(asc(apiTokens.id))
    .limit(limit)
}

export async function selectToken(reader: Reader, id: string): Promise<TokenRow | undefined> {
  const [row] = await reader.select().from(apiTokens).where(eq(apiTokens.id, id))
  return row
}

/** Whether this call revoked it: false when it was revoked before. */
export async function markTokenRevoked(tx: Transaction, id: string, now: Date): Promise<boolean> {
  const rows = await tx
    .update(apiTokens)
    .set({ revokedAt: now })
    .where(and(eq(apiTokens.id, id), isNull(apiTokens.revokedAt)))
    .returning({ id: apiTokens.id })
  return rows.length === 1
}
