import { and, count, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Reader, Transaction } from '../../db/client.ts'
import { recoveryCodes, secondFactors } from '../people.table.ts'

export type FactorRow = typeof secondFactors.$inferSelect

const counting = (staffId: string) => and(eq(secondFactors.staffId, staffId), isNotNull(secondFactors.confirmedAt))
const beingSetUp = (staffId: string) => and(eq(secondFactors.staffId, staffId), isNull(secondFactors.confirmedAt))

/** The one that counts. */
export async function findFactor(reader: Reader, staffId: string): Promise<FactorRow | undefined> {
  const [row] = await reader.select().from(secondFactors).where(counting(staffId))
  return row
}

/** The same, locked until the transaction ends: two who type one code at one moment must not both be let in. */
export async function lockFactor(tx: Transaction, staffId: string): Promise<FactorRow | undefined> {
  const [row] = await tx.select().from(secondFactors).where(counting(staffId)).for('update')
  return row
}

export async function lockFactorToBe(tx: Transaction, staffId: string): Promise<FactorRow | undefined> {
  const [row] = await tx.select().from(secondFactors).where(beingSetUp(staffId)).for('update')
  return row
}

/** Puts one to be confirmed in the place of an earlier one that never was. */
export async function replaceFactorToBe(tx: Transaction, row: { id: string; staffId: string; createdAt: Date }): Promise<void> {
  await tx.delete(secondFactors).where(beingSetUp(row.staffId))
  await tx.insert(secondFactors).values(row)
}

/** Lets the one being set up count, and no other. */
export async function confirmFactor(tx: Transaction, row: FactorRow, confirmedAt: Date, lastStep: number): Promise<void> {
  await tx.delete(secondFactors).where(counting(row.staffId))
  await tx.update(secondFactors).set({ confirmedAt, lastStep }).where(eq(secondFactors.id, row.id))
}

export async function noteStep(tx: Transaction, id: string, lastStep: number): Promise<void> {
  await tx.update(secondFactors).set({ lastStep }).where(eq(secondFactors.id, id))
}

/** Returns how many there were. */
export async function deleteFactors(tx: Transaction, staffId: string): Promise<number> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.staffId, staffId))
  return (await tx.delete(secondFactors).where(eq(secondFactors.staffId, staffId)).returning({ id: secondFactors.id })).length
}

export async function replaceRecoveryCodes(tx: Transaction, staffId: string, digests: readonly Buffer[], createdAt: Date): Promise<void> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.staffId, staffId))
  await tx.insert(recoveryCodes).values(digests.map((codeDigest) => ({ staffId, codeDigest, createdAt })))
}

/** Uses a recovery code up; false when it is none, or was used before. */
export async function useRecoveryCode(tx: Transaction, staffId: string, codeDigest: Buffer, usedAt: Date): Promise<boolean> {
  const used = await tx
    .update(recoveryCodes)
    .set({ usedAt })
    .where(and(eq(recoveryCodes.staffId, staffId), eq(recoveryCodes.codeDigest, codeDigest), isNull(recoveryCodes.usedAt)))
    .returning({ id: recoveryCodes.id })
  return used.length > 0
}

export async function countRecoveryCodes(reader: Reader, staffId: string): Promise<number> {
  const [row] = await reader
    .select({ codes: count() })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.staffId, staffId), isNull(recoveryCodes.usedAt)))
  return row?.codes ?? 0
}
