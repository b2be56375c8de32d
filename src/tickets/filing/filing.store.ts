import { and, desc, eq, gt, lte, sql } from 'drizzle-orm'
import type { Transaction } from '../../db/client.ts'
import { formSendings, usedProofs, type SendingKind } from './filing.table.ts'

/** Makes sendings of the same address wait for each other until the transaction ends. */
export async function lockSender(tx: Transaction, senderDigest: Buffer): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`form sender ${senderDigest.toString('base64')}`}, 0))`)
}

/** When the `nth` newest sending after `since` was; undefined when there were fewer. */
export async function findNthNewestSending(
  tx: Transaction,
  { senderDigest, kind, since, nth }: { senderDigest: Buffer; kind: SendingKind; since: Date; nth: number },
): Promise<Date | undefined> {
  const [row] = await tx
    .select({ sentAt: formSendings.sentAt })
    .from(formSendings)
    .where(and(eq(formSendings.senderDigest, senderDigest), eq(formSendings.kind, kind), gt(formSendings.sentAt, since)))
    .orderBy(desc(formSendings.sentAt))
    .offset(nth - 1)
    .limit(1)
  return row?.sentAt
}

export async function insertSending(tx: Transaction, row: typeof formSendings.$inferInsert): Promise<void> {
  await tx.insert(formSendings).values(row)
}

/** Returns how many were deleted. */
export async function deleteSendingsBefore(tx: Transaction, before: Date): Promise<number> {
  return (await tx.delete(formSendings).where(lte(formSendings.sentAt, before)).returning({ id: formSendings.id })).length
}

/** False when it was used before. A transaction that is using it now is waited for. */
export async function insertProofOnce(tx: Transaction, row: typeof usedProofs.$inferInsert): Promise<boolean> {
  return (await tx.insert(usedProofs).values(row).onConflictDoNothing().returning({ expiresAt: usedProofs.expiresAt })).length > 0
}

/** Those too old to be taken, by PostgreSQL's own clock: that of the desk may be moved, that of whoever judges a proof is not. */
export async function deleteExpiredProofs(tx: Transaction): Promise<number> {
  const gone = await tx
    .delete(usedProofs)
    .where(lte(usedProofs.expiresAt, sql`now()`))
    .returning({ expiresAt: usedProofs.expiresAt })
  return gone.length
}
