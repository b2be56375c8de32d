import { and, count, eq, gt, lte } from 'drizzle-orm'
import type { Reader, Transaction } from '../../db/client.ts'
import { formDrafts } from './filing.table.ts'

/** What is kept under this digest; undefined when there is nothing, or it is too old. */
export async function findDraft(reader: Reader, formDigest: Buffer, now: Date): Promise<Buffer | undefined> {
  const [row] = await reader
    .select({ sealed: formDrafts.sealed })
    .from(formDrafts)
    .where(and(eq(formDrafts.formDigest, formDigest), gt(formDrafts.expiresAt, now)))
  return row?.sealed
}

/** Writes over what was kept before; false when nothing was. */
export async function updateDraft(tx: Transaction, { formDigest, ...rest }: typeof formDrafts.$inferInsert): Promise<boolean> {
  const rows = await tx.update(formDrafts).set(rest).where(eq(formDrafts.formDigest, formDigest)).returning({ at: formDrafts.expiresAt })
  return rows.length > 0
}

export async function upsertDraft(tx: Transaction, row: typeof formDrafts.$inferInsert): Promise<void> {
  const { sealed, expiresAt } = row
  await tx.insert(formDrafts).values(row).onConflictDoUpdate({ target: formDrafts.formDigest, set: { sealed, expiresAt } })
}

export async function countDrafts(reader: Reader): Promise<number> {
  const [row] = await reader.select({ drafts: count() }).from(formDrafts)
  return row?.drafts ?? 0
}

export async function deleteDraft(tx: Transaction, formDigest: Buffer): Promise<void> {
  await tx.delete(formDrafts).where(eq(formDrafts.formDigest, formDigest))
}

/** Returns how many were deleted. */
export async function deleteDraftsBefore(tx: Transaction, before: Date): Promise<number> {
  return (await tx.delete(formDrafts).where(lte(formDrafts.expiresAt, before)).returning({ at: formDrafts.expiresAt })).length
}
