import { and, eq, lte } from 'drizzle-orm'
import type { Audience } from '../../catalog/desk-codes.ts'
import type { Reader, Transaction } from '../../db/client.ts'
import { waitingForms } from './waiting-forms.table.ts'

export type WaitingFormRow = typeof waitingForms.$inferSelect

export async function insertWaitingForm(tx: Transaction, row: typeof waitingForms.$inferInsert): Promise<WaitingFormRow> {
  const [inserted] = await tx.insert(waitingForms).values(row).returning()
  if (!inserted) throw new Error('the form was not kept')
  return inserted
}

/** What waits under this key, locked until the transaction ends. */
export async function lockWaitingOf(tx: Transaction, audience: Audience, key: string): Promise<WaitingFormRow | undefined> {
  const [row] = await tx
    .select()
    .from(waitingForms)
    .where(and(eq(waitingForms.audience, audience), eq(waitingForms.key, key)))
    .for('update')
  return row
}

/** What waits under this key, or waited until it was filed. */
export async function findWaitingOf(reader: Reader, audience: Audience, key: string): Promise<WaitingFormRow | undefined> {
  const [row] = await reader
    .select()
    .from(waitingForms)
    .where(and(eq(waitingForms.audience, audience), eq(waitingForms.key, key)))
  return row
}

export async function findWaitingForm(reader: Reader, id: string): Promise<WaitingFormRow | undefined> {
  const [row] = await reader.select().from(waitingForms).where(eq(waitingForms.id, id))
  return row
}

export async function findWaitingByToken(reader: Reader, tokenHash: Buffer): Promise<WaitingFormRow | undefined> {
  const [row] = await reader.select().from(waitingForms).where(eq(waitingForms.tokenHash, tokenHash))
  return row
}

export async function findWaitingByShortCode(reader: Reader, shortCodeHash: Buffer): Promise<WaitingFormRow | undefined> {
  const [row] = await reader.select().from(waitingForms).where(eq(waitingForms.shortCodeHash, shortCodeHash))
  return row
}

export async function lockWaitingByToken(tx: Transaction, tokenHash: Buffer): Promise<WaitingFormRow | undefined> {
  const [row] = await tx.select().from(waitingForms).where(eq(waitingForms.tokenHash, tokenHash)).for('update')
  return row
}

/** Keeps of a filed form only which ticket it became, until `expiresAt`. */
export async function markFiled(
  tx: Transaction,
  id: string,
  { ticketId, expiresAt }: { ticketId: string; expiresAt: Date },
): Promise<void> {
  await tx.update(waitingForms).set({ form: null, ticketId, expiresAt }).where(eq(waitingForms.id, id))
}

export async function deleteWaitingForm(tx: Transaction, id: string): Promise<void> {
  await tx.delete(waitingForms).where(eq(waitingForms.id, id))
}

/** Returns how many were deleted. */
export async function deleteWaitingBefore(tx: Transaction, before: Date): Promise<number> {
  return (await tx.delete(waitingForms).where(lte(waitingForms.expiresAt, before)).returning({ id: waitingForms.id })).length
}
