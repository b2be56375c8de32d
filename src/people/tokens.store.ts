import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Reader, Transaction } from '../db/client.ts'
import { apiTokens, tokenRequests } from './people.table.ts'

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

/** Keeps it from being revoked or changed by others until the transaction ends. */
export async function lockToken(tx: Transaction, id: string): Promise<TokenRow | undefined> {
  const [row] = await tx.select().from(apiTokens).where(eq(apiTokens.id, id)).for('no key update')
  return row
}

export async function patchToken(tx: Transaction, id: string, patch: Pick<TokenRow, 'requestsPerMinute'>): Promise<TokenRow> {
  const [row] = await tx.update(apiTokens).set(patch).where(eq(apiTokens.id, id)).returning()
  if (!row) throw new Error('the token is gone')
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

/** Counts a request of a token in the minute that runs; false when its share of the minute is used up, which writes nothing. */
export async function countTokenRequest(reader: Reader, tokenId: string, share: number): Promise<boolean> {
  const rows = await reader.execute(sql`
    insert into ${tokenRequests} (token_id, minute, count) values (${tokenId}, date_trunc('minute', now()), 1)
    on conflict (token_id) do update set minute = excluded.minute,
      count = case when token_requests.minute = excluded.minute then token_requests.count + 1 else 1 end
    where token_requests.minute <> excluded.minute or token_requests.count < ${share}
    returning count`)
  return rows.length === 1
}
