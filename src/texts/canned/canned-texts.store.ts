import { and, asc, count, eq, ne, or } from 'drizzle-orm'
import type { Reader, Transaction } from '../../db/client.ts'
import { staff } from '../../people/people.table.ts'
import { cannedTexts } from './canned-texts.table.ts'

export type CannedTextRow = typeof cannedTexts.$inferSelect
export type CannedTextWords = Pick<CannedTextRow, 'name' | 'ja' | 'en' | 'shared'>

/** One's own texts and those others share, by name. */
export function listVisible(reader: Reader, staffId: string, limit: number): Promise<CannedTextRow[]> {
  return reader
    .select()
    .from(cannedTexts)
    .where(or(eq(cannedTexts.staffId, staffId), eq(cannedTexts.shared, true)))
    .orderBy(asc(cannedTexts.name), asc(cannedTexts.id))
    .limit(limit)
}

export async function lockCannedText(tx: Transaction, id: string): Promise<CannedTextRow | undefined> {
  const [row] = await tx.select().from(cannedTexts).where(eq(cannedTexts.id, id)).for('no key update')
  return row
}

/** How many texts somebody has; whoever asks next waits until the transaction ends. */
export async function countOwn(tx: Transaction, staffId: string): Promise<number> {
  await tx.select({ id: staff.id }).from(staff).where(eq(staff.id, staffId)).for('no key update')
  const [row] = await tx.select({ count: count() }).from(cannedTexts).where(eq(cannedTexts.staffId, staffId))
  return row?.count ?? 0
}

/** Whether another of somebody's texts has this name. */
export async function hasName(tx: Transaction, staffId: string, name: string, except?: string): Promise<boolean> {
  const named = and(eq(cannedTexts.staffId, staffId), eq(cannedTexts.name, name), except ? ne(cannedTexts.id, except) : undefined)
  return (await tx.select({ id: cannedTexts.id }).from(cannedTexts).where(named)).length > 0
}

export async function insertCannedText(tx: Transaction, row: typeof cannedTexts.$inferInsert): Promise<CannedTextRow> {
  const [inserted] = await tx.insert(cannedTexts).values(row).returning()
  if (!inserted) throw new Error('the canned text was not saved')
  return inserted
}

export async function updateCannedText(tx: Transaction, id: string, words: CannedTextWords, now: Date): Promise<CannedTextRow> {
  const [row] = await tx
    .update(cannedTexts)
    .set({ ...words, updatedAt: now })
    .where(eq(cannedTexts.id, id))
    .returning()
  if (!row) throw new Error('the canned text is gone')
  return row
}

export async function deleteCannedText(tx: Transaction, id: string): Promise<void> {
  await tx.delete(cannedTexts).where(eq(cannedTexts.id, id))
}
