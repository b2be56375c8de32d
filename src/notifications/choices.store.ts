import { and, eq, inArray, sql } from 'drizzle-orm'
import type { NotificationKind, NotificationWay } from '../catalog/notification-codes.ts'
import type { Reader, Transaction } from '../db/client.ts'
import { notificationChoices } from './notifications.table.ts'

/** What somebody chose; nothing of the kinds they never chose a way for. */
export async function selectChoices(reader: Reader, staffId: string): Promise<{ kind: NotificationKind; way: NotificationWay }[]> {
  const { kind, way } = notificationChoices
  return reader.select({ kind, way }).from(notificationChoices).where(eq(notificationChoices.staffId, staffId))
}

/** Writes down ways; what stays as it was chosen stays chosen since then. */
export async function upsertChoices(
  tx: Transaction,
  staffId: string,
  chosen: readonly { kind: NotificationKind; way: NotificationWay }[],
  now: Date,
): Promise<void> {
  if (chosen.length === 0) return
  await tx
    .insert(notificationChoices)
    .values(chosen.map(({ kind, way }) => ({ staffId, kind, way, chosenAt: now })))
    .onConflictDoUpdate({
      target: [notificationChoices.staffId, notificationChoices.kind],
      set: { way: sql`excluded.way`, chosenAt: now },
      setWhere: sql`${notificationChoices.way} <> excluded.way`,
    })
}

/** Leaves to the bell what somebody had told one way, of these kinds. */
export async function leaveToBell(
  tx: Transaction,
  staffId: string,
  way: NotificationWay,
  kinds: readonly NotificationKind[],
  now: Date,
): Promise<void> {
  await tx
    .update(notificationChoices)
    .set({ way: 'bell', chosenAt: now })
    .where(and(eq(notificationChoices.staffId, staffId), eq(notificationChoices.way, way), inArray(notificationChoices.kind, [...kinds])))
}
