import { eq } from 'drizzle-orm'
import type { Reader, Transaction } from '../db/client.ts'
import { caseLinks } from './case-links.table.ts'

export type CaseLinkRow = typeof caseLinks.$inferSelect

/** Adds the link unless one with this id is there; undefined when there is. */
export async function insertCaseLinkOnce(tx: Transaction, row: typeof caseLinks.$inferInsert): Promise<CaseLinkRow | undefined> {
  const [inserted] = await tx.insert(caseLinks).values(row).onConflictDoNothing({ target: caseLinks.id }).returning()
  return inserted
}

export async function findCaseLink(reader: Reader, id: string): Promise<CaseLinkRow | undefined> {
  const [row] = await reader.select().from(caseLinks).where(eq(caseLinks.id, id))
  return row
}

export async function findCaseLinkByToken(reader: Reader, tokenHash: Buffer): Promise<CaseLinkRow | undefined> {
  const [row] = await reader.select().from(caseLinks).where(eq(caseLinks.tokenHash, tokenHash))
  return row
}

export async function findCaseLinkByShortCode(reader: Reader, shortCodeHash: Buffer): Promise<CaseLinkRow | undefined> {
  const [row] = await reader.select().from(caseLinks).where(eq(caseLinks.shortCodeHash, shortCodeHash))
  return row
}

/** Locks the row until the transaction ends. */
export async function lockCaseLink(tx: Transaction, id: string): Promise<CaseLinkRow | undefined> {
  const [row] = await tx.select().from(caseLinks).where(eq(caseLinks.id, id)).for('no key update')
  return row
}

export async function markCaseLinkUsed(tx: Transaction, id: string, usedAt: Date): Promise<void> {
  await tx.update(caseLinks).set({ usedAt }).where(eq(caseLinks.id, id))
}
