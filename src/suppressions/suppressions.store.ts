import { and, desc, eq, inArray, isNotNull, isNull, like, or, sql } from 'drizzle-orm'
import type { SuppressionReason } from '../catalog/suppression-codes.ts'
import type { Reader, Transaction } from '../db/client.ts'
import { statementWrittenOnce, writtenOnce } from '../db/written-once.ts'
import { suppressions } from './suppressions.table.ts'

export type SuppressionRow = typeof suppressions.$inferSelect

/** Lets nobody else decide about mails to this address, or suppress it, until the transaction ends. */
export async function lockAddress(tx: Transaction, address: string): Promise<void> {
  await lockMailTo(tx, { address })
}

const lockMailTo = statementWrittenOnce(
  ['address'],
  ({ address }) => sql`select pg_advisory_xact_lock(hashtextextended('mail to|' || lower(${address}), 0))`,
)

/** Reasons for which an address is suppressed now. */
export async function listLivingReasons(reader: Reader, address: string, addressDigest: Buffer): Promise<SuppressionReason[]> {
  const rows = await selectLivingReasons(reader, { address, addressDigest })
  return rows.map(({ reason }) => reason)
}

const selectLivingReasons = writtenOnce(['address', 'addressDigest'], (reader, { address, addressDigest }) =>
  reader
    .select({ reason: suppressions.reason })
    .from(suppressions)
    .where(and(isNull(suppressions.liftedAt), or(eq(suppressions.address, address), eq(suppressions.addressDigest, addressDigest)))),
)

/** Those of these digests whose addresses were erased. */
export async function listErased(reader: Reader, digests: readonly Buffer[]): Promise<Buffer[]> {
  if (digests.length === 0) return []
  const rows = await reader
    .select({ digest: suppressions.addressDigest })
    .from(suppressions)
    .where(and(isNull(suppressions.liftedAt), eq(suppressions.reason, 'erased'), inArray(suppressions.addressDigest, [...digests])))
  return rows.flatMap(({ digest }) => digest ?? [])
}

/** What these addresses, and those of these digests, are suppressed for now. */
export function listLivingAmong(
  reader: Reader,
  addresses: readonly string[],
  digests: readonly Buffer[],
): Promise<Pick<SuppressionRow, 'address' | 'addressDigest' | 'reason'>[]> {
  const { address, addressDigest, reason, liftedAt } = suppressions
  return reader
    .select({ address, addressDigest, reason })
    .from(suppressions)
    .where(and(isNull(liftedAt), or(inArray(address, [...addresses]), inArray(addressDigest, [...digests]))))
}

/** Adds it unless the address is suppressed for this reason already; undefined when it is. */
export async function insertSuppressionOnce(tx: Transaction, row: typeof suppressions.$inferInsert): Promise<SuppressionRow | undefined> {
  const [inserted] = await tx.insert(suppressions).values(row).onConflictDoNothing().returning()
  return inserted
}

export async function findLiving(reader: Reader, address: string, reason: SuppressionReason): Promise<SuppressionRow | undefined> {
  const [row] = await reader
    .select()
    .from(suppressions)
    .where(and(eq(suppressions.address, address), eq(suppressions.reason, reason), isNull(suppressions.liftedAt)))
  return row
}

export async function lockSuppression(tx: Transaction, id: string): Promise<SuppressionRow | undefined> {
  const [row] = await tx.select().from(suppressions).where(eq(suppressions.id, id)).for('no key update')
  return row
}

export async function markLifted(tx: Transaction, id: string, lifted: { liftedAt: Date; liftedBy: string }): Promise<void> {
  await tx.update(suppressions).set(lifted).where(eq(suppressions.id, id))
}

export interface SuppressionFilter {
  readonly lifted: boolean
  /** Part of the address. */
  readonly q: string | undefined
  readonly limit: number
  readonly after: { since: string; id: string } | undefined
}

/** Up to `limit` suppressions, newest first, after the one `after` names. */
export function listSuppressionRows(reader: Reader, { lifted, q, limit, after }: SuppressionFilter): Promise<SuppressionRow[]> {
  return reader
    .select()
    .from(suppressions)
    .where(
      and(
        lifted ? isNotNull(suppressions.liftedAt) : isNull(suppressions.liftedAt),
        q === undefined ? undefined : like(suppressions.address, `%${q.replaceAll(/[\\%_]/gu, (sign) => `\\${sign}`)}%`),
        after ? sql`(${suppressions.since}, ${suppressions.id}) < (${after.since}::timestamptz, ${after.id}::uuid)` : undefined,
      ),
    )
    .orderBy(desc(suppressions.since), desc(suppressions.id))
    .limit(limit)
}
