import { and, asc, desc, eq, lte, sql } from 'drizzle-orm'
import type { Reader, Transaction } from '../db/client.ts'
import { sequences, sequenceVersions } from './sequences.table.ts'

export type SequenceVersionRow = typeof sequenceVersions.$inferSelect

export async function findNewestVersion(reader: Reader, code: string): Promise<SequenceVersionRow | undefined> {
  const [row] = await reader
    .select()
    .from(sequenceVersions)
    .where(eq(sequenceVersions.sequenceCode, code))
    .orderBy(desc(sequenceVersions.version))
    .limit(1)
  return row
}

/** The version that stood at an instant. */
export async function findVersionAt(reader: Reader, code: string, at: Date): Promise<SequenceVersionRow | undefined> {
  const [row] = await reader
    .select()
    .from(sequenceVersions)
    .where(and(eq(sequenceVersions.sequenceCode, code), lte(sequenceVersions.statedAt, at)))
    .orderBy(desc(sequenceVersions.version))
    .limit(1)
  return row
}

/** What nobody had changed yet. */
export async function findFirstVersion(reader: Reader, code: string): Promise<SequenceVersionRow | undefined> {
  const [row] = await reader
    .select()
    .from(sequenceVersions)
    .where(eq(sequenceVersions.sequenceCode, code))
    .orderBy(asc(sequenceVersions.version))
    .limit(1)
  return row
}

export async function findVersion(reader: Reader, id: string): Promise<SequenceVersionRow | undefined> {
  const [row] = await reader.select().from(sequenceVersions).where(eq(sequenceVersions.id, id))
  return row
}

/** All versions, the newest first. */
export function listVersions(reader: Reader, code: string): Promise<SequenceVersionRow[]> {
  return reader.select().from(sequenceVersions).where(eq(sequenceVersions.sequenceCode, code)).orderBy(desc(sequenceVersions.version))
}

/** The newest version of every sequence that has at least one. */
export function listNewestVersions(reader: Reader): Promise<SequenceVersionRow[]> {
  return reader
    .selectDistinctOn([sequenceVersions.sequenceCode])
    .from(sequenceVersions)
    .orderBy(sequenceVersions.sequenceCode, desc(sequenceVersions.version))
}

/** Adds the first version unless somebody did. */
export async function insertFirstVersion(
  tx: Transaction,
  row: Pick<typeof sequenceVersions.$inferInsert, 'sequenceCode' | 'definition' | 'reason'>,
): Promise<void> {
  await tx.insert(sequences).values({ code: row.sequenceCode, version: 1 }).onConflictDoNothing()
  await tx
    .insert(sequenceVersions)
    .values({ ...row, version: 1, statedAt: sql`desk_now()` })
    .onConflictDoNothing()
}

/** The number of the newest version, held until the transaction ends: nobody else adds one meanwhile. */
export async function lockSequence(tx: Transaction, code: string): Promise<number | undefined> {
  const [row] = await tx.select({ version: sequences.version }).from(sequences).where(eq(sequences.code, code)).for('update')
  return row?.version
}

export async function insertVersion(tx: Transaction, row: typeof sequenceVersions.$inferInsert): Promise<SequenceVersionRow> {
  await tx.update(sequences).set({ version: row.version }).where(eq(sequences.code, row.sequenceCode))
  const [inserted] = await tx.insert(sequenceVersions).values(row).returning()
  if (!inserted) throw new Error('the version of the sequence was not written')
  return inserted
}
