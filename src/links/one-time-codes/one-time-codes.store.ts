import { and, desc, eq, gt, lte } from 'drizzle-orm'
import type { Reader, Transaction } from '../../db/client.ts'
import { contacts } from '../../people/people.table.ts'
import type { AskedCode } from './code-shares.rules.ts'
import { oneTimeCodes } from './one-time-codes.table.ts'

export type OneTimeCodeRow = typeof oneTimeCodes.$inferSelect

export async function insertCode(tx: Transaction, row: typeof oneTimeCodes.$inferInsert): Promise<void> {
  await tx.insert(oneTimeCodes).values(row)
}

export async function findCode(reader: Reader, id: string): Promise<OneTimeCodeRow | undefined> {
  const [row] = await reader.select().from(oneTimeCodes).where(eq(oneTimeCodes.id, id))
  return row
}

/** Whose code it is, and the digest of what the browser that asked keeps. */
export interface AskedIn {
  readonly contactId: string
  readonly askedBy: Buffer
}

/** The newest code a browser asked for; an older one of it does not count any more. */
export async function findNewestCode(reader: Reader, { contactId, askedBy }: AskedIn): Promise<OneTimeCodeRow | undefined> {
  const [row] = await reader
    .select()
    .from(oneTimeCodes)
    .where(and(eq(oneTimeCodes.contactId, contactId), eq(oneTimeCodes.askedBy, askedBy)))
    .orderBy(desc(oneTimeCodes.createdAt), desc(oneTimeCodes.id))
    .limit(1)
  return row
}

/** The same, locked until the transaction ends. */
export async function lockNewestCode(tx: Transaction, asked: AskedIn): Promise<OneTimeCodeRow | undefined> {
  const newest = await findNewestCode(tx, asked)
  if (!newest) return undefined
  const [row] = await tx.select().from(oneTimeCodes).where(eq(oneTimeCodes.id, newest.id)).for('no key update')
  return row
}

export async function patchCode(tx: Transaction, id: string, patch: Partial<typeof oneTimeCodes.$inferInsert>): Promise<void> {
  await tx.update(oneTimeCodes).set(patch).where(eq(oneTimeCodes.id, id))
}

/** Codes for a mail address, as whichever organisation's contact, since. */
export function listCodesTo(tx: Transaction, email: string, since: Date): Promise<AskedCode[]> {
  const { createdAt, askedFrom, askedBy, usedAt } = oneTimeCodes
  return tx
    .select({ createdAt, askedFrom, askedBy, usedAt })
    .from(oneTimeCodes)
    .innerJoin(contacts, eq(contacts.id, oneTimeCodes.contactId))
    .where(and(eq(contacts.email, email), gt(createdAt, since)))
}

/** When the newest codes were asked for from a network, whoever they went to: no more than `most`. */
export async function listTimesFrom(tx: Transaction, askedFrom: Buffer, since: Date, most: number): Promise<Date[]> {
  const rows = await tx
    .select({ createdAt: oneTimeCodes.createdAt })
    .from(oneTimeCodes)
    .where(and(eq(oneTimeCodes.askedFrom, askedFrom), gt(oneTimeCodes.createdAt, since)))
    .orderBy(desc(oneTimeCodes.createdAt))
    .limit(most)
  return rows.map(({ createdAt }) => createdAt)
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
