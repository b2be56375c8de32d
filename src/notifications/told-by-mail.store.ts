import { and, asc, eq, inArray, isNull, max, min, notExists, sql, type SQL } from 'drizzle-orm'
import type { Reader, Transaction } from '../db/client.ts'
import { events } from '../events/events.table.ts'
import { staff } from '../people/people.table.ts'
import { tickets } from '../tickets/tickets.table.ts'
import { bundledKinds, eventsWithOwnMail } from './choices.rules.ts'
import { notificationChoices, notifications } from './notifications.table.ts'

/** A mail that tells of several notifications: once a day, or at once. */
export type BundlingWay = 'daily' | 'at_once'

/**
 * Whether its reader chose this mail for a notification: at once only of what came since, so that a choice sends nothing old, and of what
 * no mail of its own tells.
 */
function isChosen(reader: Reader, way: BundlingWay): SQL | undefined {
  const own = reader
    .select({ id: events.id })
    .from(events)
    .where(and(eq(events.id, notifications.eventId), inArray(events.type, [...eventsWithOwnMail])))
  return and(
    sql`exists (select from ${notificationChoices} where ${notificationChoices.staffId} = ${notifications.staffId}
      and ${notificationChoices.kind} = ${notifications.kind} and ${notificationChoices.way} = ${way}
      ${way === 'at_once' ? sql`and ${notificationChoices.chosenAt} <= ${notifications.at}` : sql``})`,
    way === 'at_once' ? and(inArray(notifications.kind, [...bundledKinds]), notExists(own)) : undefined,
  )
}

/**
 * Who has something unread no mail tells of, chosen for this way: since when (`at`), and the latest of it. Active consultants and
 * supervisors.
 */
export async function selectReadersOf(reader: Reader, way: BundlingWay): Promise<{ staffId: string; at: Date; latest: string }[]> {
  return reader
    .select({
      staffId: notifications.staffId,
      at: sql<Date>`${min(notifications.at)}`.mapWith(notifications.at),
      latest: sql<string>`${max(sql`${notifications.id}::text`)}`,
    })
    .from(notificationChoices)
    .innerJoin(staff, eq(staff.id, notificationChoices.staffId))
    .innerJoin(notifications, and(eq(notifications.staffId, staff.id), eq(notifications.kind, notificationChoices.kind)))
    .where(
      and(
        eq(notificationChoices.way, way),
        eq(staff.active, true),
        inArray(staff.role, ['consultant', 'supervisor']),
        isNull(notifications.readAt),
        isNull(notifications.mailId),
        isChosen(reader, way),
      ),
    )
    .groupBy(notifications.staffId)
    .orderBy(asc(notifications.staffId))
}

/** Marks what somebody has not read and chose as told by this mail, unless another one told it. */
export async function claimForMail(tx: Transaction, staffId: string, way: BundlingWay, mailId: string): Promise<void> {
  await tx
    .update(notifications)
    .set({ mailId })
    .where(and(eq(notifications.staffId, staffId), isNull(notifications.readAt), isNull(notifications.mailId), isChosen(tx, way)))
}

/** Whether a mail has taken what it tells of. */
export async function hasClaimed(reader: Reader, staffId: string, mailId: string): Promise<boolean> {
  const rows = await reader
    .select({ id: notifications.id })
    .from(notifications)
    .where(and(eq(notifications.staffId, staffId), eq(notifications.mailId, mailId)))
    .limit(1)
  return rows.length > 0
}

/** What a mail tells of, is not read and still chosen, by ticket (null: of none) and kind, those where something happened last first. */
export async function selectTold(reader: Reader, staffId: string, way: BundlingWay, mailId: string) {
  return reader
    .select({
      id: tickets.id,
      number: tickets.number,
      audience: tickets.audience,
      kind: notifications.kind,
      count: sql<number>`count(*)::int`,
    })
    .from(notifications)
    .leftJoin(tickets, eq(tickets.id, notifications.ticketId))
    .where(and(eq(notifications.staffId, staffId), eq(notifications.mailId, mailId), isNull(notifications.readAt), isChosen(reader, way)))
    .groupBy(tickets.id, notifications.kind)
    .orderBy(sql`max(max(${notifications.id}::text)) over (partition by ${tickets.id}) desc`, asc(notifications.kind))
}

/** What a mail that does not go would have told is left to the next one. */
export async function releaseFromMail(tx: Transaction, staffId: string, mailId: string): Promise<void> {
  await tx
    .update(notifications)
    .set({ mailId: null })
    .where(and(eq(notifications.staffId, staffId), eq(notifications.mailId, mailId)))
}
