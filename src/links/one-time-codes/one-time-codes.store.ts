import { and, count, desc, eq, gt, isNull, lte } from 'drizzle-orm'
import type { Reader, Transaction } from '../../db/client.ts'
import { contacts } from '../../people/people.table.ts'
import { oneTimeCodes } from './one-time-codes.table.ts'

export type OneTimeCodeRow = typeof oneTimeCodes.$inferSelect

export async function insertCode(tx: Transaction, row: typeof oneTimeCodes.$inferInsert): Promise<void> {
  await tx.insert(oneTimeCodes).values(row)
}

export async function findCode(reader: Reader, id: string): Promise<OneTimeCodeRow | undefined> {
  const [row] = await reader.select().from(oneTimeCodes).where(eq(oneTimeCodes.id, id))
  return row
}

/** The contact's newest code; an older one does not count any more. */
export async function findNewestCode(reader: Reader, contactId: string): Promise<OneTimeCodeRow | undefined> {
  const [row] = await reader
    .select()
    .from(oneTimeCodes)
    .where(eq(oneTimeCodes.contactId, contactId))
    .orderBy(desc(oneTimeCodes.createdAt), desc(oneTimeCodes.id))
    .limit(1)
  return row
}

/** The same, locked until the transaction ends. */
export async function lockNewestCode(tx: Transaction, contactId: string): Promise<OneTimeCodeRow | undefined> {
  const newest = await findNewestCode(tx, contactId)
  if (!newest) return undefined
  const [row] = await tx.select().from(oneTimeCodes).where(eq(oneTimeCodes.id, newest.id)).for('no key update')
  return row
}

export async function patchCode(tx: Transaction, id: string, patch: Partial<typeof oneTimeCodes.$inferInsert>): Promise<void> {
  await tx.update(oneTimeCodes).set(patch).where(eq(oneTimeCodes.id, id))
}

/** Codes for a mail address, as whichever organisation's contact, since. */
export async function countCodesTo(tx: Transaction, email: string, since: Date): Promise<number> {
  const [row] = await tx
    .select({ codes: count() })
    .from(oneTimeCodes)
    .innerJoin(contacts, eq(contacts.id, oneTimeCodes.contactId))
    .where(and(eq(contacts.email, email), gt(oneTimeCodes.createdAt, since)))
  return row?.codes ?? 0
}

export async function countCodesFrom(tx: Transaction, askedFrom: Buffer, since: Date): Promise<number> {
  const [row] = await tx
    .select({ codes: count() })
    .from(oneTimeCodes)
    .where(and(eq(oneTimeCodes.askedFrom, askedFrom), gt(oneTimeCodes.createdAt, since)))
  return row?.codes ?? 0
}

/** Whether what a cookie remembers still counts for this contact. */
export async function hasProof(reader: Reader, contactId: string, proofHash: Buffer, now: Date): Promise<boolean> {
  const [row] = await reader
    .select({ id: oneTimeCodes.id })
    .from(oneTimeCodes)
    .where(and(eq(oneTimeCodes.contactId, contactId), eq(oneTimeCodes.proofHash, proofHash), gt(oneTimeCodes.proofEndsAt, now)))
  return row !== undefined
}

/** Returns how many were deleted. */
export async function deleteCodesBefore(tx: Transaction, before: Date): Promise<number> {
  const gone = await tx.delete(oneTimeCodes).where(lte(oneTimeCodes.createdAt, before)).returning({ id: oneTimeCodes.id })
  return gone.length
}

/** The newest code of a contact that can still be typed. */
export async function findLivingCode(reader: Reader, contactId: string, now: Date): Promise<OneTimeCodeRow | undefined> {
  const [row] = await reader
    .select()
    .from(oneTimeCodes)
    .where(and(eq(oneTimeCodes.contactId, contactId), isNull(oneTimeCodes.usedAt), gt(oneTimeCodes.expiresAt, now)))
    .orderBy(desc(oneTimeCodes.createdAt))
    .limit(1)
  return row
}
