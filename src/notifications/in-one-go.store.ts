import { and, eq, gt, inArray, isNull, notExists, or, sql, type SQL } from 'drizzle-orm'
import { alias, type AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Reader } from '../db/client.ts'
import { events } from '../events/events.table.ts'
import { notifications } from './notifications.table.ts'

/** What was given to somebody, or taken from them, by one act at several tickets has the same one. */
const goOf = (event: { details: AnyPgColumn }): SQL<string | null> => sql<string | null>`${event.details} ->> 'inOneGo'`

/**
 * The latest of what came to its reader in one go stands for all of it, among the unread the latest of those; what came alone stands for
 * itself. A condition on notifications with their events.
 */
export function standsForItsGo(reader: Reader, among: 'all' | 'unread'): SQL | undefined {
  const [later, event] = [alias(notifications, 'later'), alias(events, 'event_of_later')]
  const laterOnes = reader
    .select({ id: later.id })
    .from(later)
    .innerJoin(event, eq(event.id, later.eventId))
    .where(
      and(
        eq(later.staffId, notifications.staffId),
        eq(later.kind, notifications.kind),
        gt(later.id, notifications.id),
        sql`${goOf(event)} = ${goOf(events)}`,
        among === 'unread' ? isNull(later.readAt) : undefined,
      ),
    )
  return or(sql`${goOf(events)} is null`, notExists(laterOnes))
}

/** These of somebody's, with all that came with one of them in one go. */
export function withTheirGo(reader: Reader, staffId: string, ids: readonly string[]) {
  const [chosen, event] = [alias(notifications, 'chosen'), alias(events, 'event_of_chosen')]
  const [own, ownEvent] = [alias(notifications, 'own'), alias(events, 'event_of_own')]
  return reader
    .select({ id: own.id })
    .from(chosen)
    .innerJoin(event, eq(event.id, chosen.eventId))
    .innerJoin(own, and(eq(own.staffId, chosen.staffId), eq(own.kind, chosen.kind)))
    .innerJoin(ownEvent, eq(ownEvent.id, own.eventId))
    .where(
      and(eq(chosen.staffId, staffId), inArray(chosen.id, [...ids]), or(eq(own.id, chosen.id), sql`${goOf(ownEvent)} = ${goOf(event)}`)),
    )
}

export interface Go {
  /** How many came to the reader in it. */
  count: number
  isUnread: boolean
}

/** Of each of somebody's notifications that came in one go with others how many, and whether any of it is unread. */
export async function listGoes(reader: Reader, staffId: string, ids: readonly string[]): Promise<ReadonlyMap<string, Go>> {
  if (ids.length === 0) return new Map()
  const [other, event] = [alias(notifications, 'other'), alias(events, 'event_of_other')]
  const rows = await reader
    .select({
      id: notifications.id,
      count: sql<number>`count(*)::int`,
      isUnread: sql<boolean>`bool_or(${other.readAt} is null)`,
    })
    .from(notifications)
    .innerJoin(events, eq(events.id, notifications.eventId))
    .innerJoin(other, and(eq(other.staffId, notifications.staffId), eq(other.kind, notifications.kind)))
    .innerJoin(event, and(eq(event.id, other.eventId), sql`${goOf(event)} = ${goOf(events)}`))
    .where(and(eq(notifications.staffId, staffId), inArray(notifications.id, [...ids])))
    .groupBy(notifications.id)
  return new Map(rows.map(({ id, ...go }) => [id, go]))
}
