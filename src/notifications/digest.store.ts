import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { DigestKind } from '../catalog/notification-codes.ts'
import type { Reader, Transaction } from '../db/client.ts'
import { staff } from '../people/people.table.ts'
import { tickets } from '../tickets/tickets.table.ts'
import { notificationChoices, notifications } from './notifications.table.ts'

/** What somebody chose to be told of once a day; nothing when they never chose. */
export async function selectDigestKinds(reader: Reader, staffId: string): Promise<DigestKind[]> {
  const [row] = await reader
    .select({ digest: notificationChoices.digest })
    .from(notificationChoices)
    .where(eq(notificationChoices.staffId, staffId))
  return row?.digest ?? []
}

export async function upsertDigestKinds(tx: Transaction, staffId: string, digest: DigestKind[]): Promise<void> {
  await tx
    .insert(notificationChoices)
    .values({ staffId, digest })
    .onConflictDoUpdate({ target: notificationChoices.staffId, set: { digest } })
}

/** Ids of active consultants and supervisors who chose a digest and have not read something that no digest tells of yet. */
export async function selectDigestReaders(reader: Reader): Promise<string[]> {
  const untold = reader
    .select({ id: notifications.id })
    .from(notifications)
    .where(
      and(
        eq(notifications.staffId, staff.id),
        isNull(notifications.readAt),
        isNull(notifications.digestId),
        sql`${notifications.kind} = any(${notificationChoices.digest})`,
      ),
    )
  const rows = await reader
    .select({ id: staff.id })
    .from(notificationChoices)
    .innerJoin(staff, eq(staff.id, notificationChoices.staffId))
    .where(and(eq(staff.active, true), inArray(staff.role, ['consultant', 'supervisor']), sql`exists (${untold})`))
    .orderBy(asc(staff.id))
  return rows.map(({ id }) => id)
}

/** Marks what somebody has not read of these kinds as told by this digest, unless another told it. */
export async function claimForDigest(tx: Transaction, staffId: string, kinds: readonly DigestKind[], digestId: string): Promise<void> {
  await tx
    .update(notifications)
    .set({ digestId })
    .where(
      and(
        eq(notifications.staffId, staffId),
        inArray(notifications.kind, [...kinds]),
        isNull(notifications.readAt),
        isNull(notifications.digestId),
      ),
    )
}

/** What a digest tells of and is not read, by ticket and kind, the tickets where something happened last first. */
export async function selectTold(reader: Reader, staffId: string, kinds: readonly DigestKind[], digestId: string) {
  return reader
    .select({
      id: tickets.id,
      number: tickets.number,
      audience: tickets.audience,
      kind: notifications.kind,
      count: sql<number>`count(*)::int`,
    })
    .from(notifications)
    .innerJoin(tickets, eq(tickets.id, notifications.ticketId))
    .where(
      and(
        eq(notifications.staffId, staffId),
        eq(notifications.digestId, digestId),
        inArray(notifications.kind, [...kinds]),
        isNull(notifications.readAt),
      ),
    )
    .groupBy(tickets.id, notifications.kind)
    .orderBy(sql`max(max(${notifications.id}::text)) over (partition by ${tickets.id}) desc`, asc(notifications.kind))
}

/** What a digest that does not go would have told is left to the next one. */
export async function releaseFromDigest(tx: Transaction, staffId: string, digestId: string): Promise<void> {
  await tx
    .update(notifications)
    .set({ digestId: null })
    .where(and(eq(notifications.staffId, staffId), eq(notifications.digestId, digestId)))
}
