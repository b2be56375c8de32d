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

/** These of somebody's, with all that came with one of them in one go: their own are read once, however many are named. */
export function withTheirGo(reader: Reader, staffId: string, ids: readonly string[]) {
  const [chosen, event] = [alias(notifications, 'chosen'), alias(events, 'event_of_chosen')]
  const [own, ownEvent] = [alias(notifications, 'own'), alias(events, 'event_of_own')]
  const goes = reader
    .select({ kind: chosen.kind, go: goOf(event) })
    .from(chosen)
    .innerJoin(event, eq(event.id, chosen.eventId))
    .where(and(eq(chosen.staffId, staffId), inArray(chosen.id, [...ids])))
  return reader
    .select({ id: own.id })
    .from(own)
    .innerJoin(ownEvent, eq(ownEvent.id, own.eventId))
    .where(and(eq(own.staffId, staffId), or(inArray(own.id, [...ids]), sql`(${own.kind}, ${goOf(ownEvent)}) in (${goes})`)))
}

export interface Go {
  /** How many came to the reader in it. */
  count: number
  isUnread: boolean
}

/**
 * Of each of somebody's notifications that came in one go with others, by its id, how many, and whether any of it is unread: their own are
 * read once, however many goes are on a page.
 */
export async function listGoes(
  reader: Reader,
  staffId: string,
  rows: readonly { notification: { id: string; kind: string }; details: Record<string, unknown> }[],
): Promise<ReadonlyMap<string, Go>> {
  const goes = [...new Set(rows.flatMap(({ details: { inOneGo } }) => (typeof inOneGo === 'string' ? [inOneGo] : [])))]
  if (goes.length === 0) return new Map()
  const go = goOf(events)
  const found = await reader
    .select({
      go,
      kind: notifications.kind,
      count: sql<number>`count(*)::int`,
      isUnread: sql<boolean>`bool_or(${notifications.readAt} is null)`,
    })
    .from(notifications)
    .innerJoin(events, eq(events.id, notifications.eventId))
    .where(and(eq(notifications.staffId, staffId), inArray(go, goes)))
    .groupBy(go, notifications.kind)
  const byGo = new Map(found.map(({ go: inOneGo, kind, ...one }) => [`${inOneGo} ${kind}`, one]))
  return new Map(
    rows.flatMap(({ notification: { id, kind }, details }) => {
      const one = byGo.get(`${String(details['inOneGo'])} ${kind}`)
      return one ? [[id, one] as const] : []
    }),
  )
}
