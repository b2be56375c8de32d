import { and, asc, desc, eq, gt, inArray, lt, sql } from 'drizzle-orm'
import type { Reader, Transaction } from '../db/client.ts'
import type { EventType } from './event-types.ts'
import { events, outbox } from './events.table.ts'

export type EventRow = typeof events.$inferSelect

/** The end of a statement that wrote an `event` (its id and when it occurred): asks the workers to let other rooms react to it. */
export const askToReact = sql`insert into ${outbox} (job, event_id, created_at) select 'react', id, occurred_at from event`

/** One event and its outbox row, by one statement. */
export async function insertEvent(tx: Transaction, row: typeof events.$inferInsert): Promise<string> {
  const event = tx.insert(events).values(row).returning({ id: events.id, occurredAt: events.occurredAt })
  const [inserted] = await tx.execute<{ id: string }>(sql`
    with event as ${event}
    ${askToReact} returning event_id as id`)
  if (!inserted) throw new Error('the event was not written')
  return inserted.id
}

export async function findEvent(reader: Reader, id: string): Promise<EventRow | undefined> {
  const [row] = await reader.select().from(events).where(eq(events.id, id))
  return row
}

/** Everything that happened to one thing, in order. */
export function listEventsAbout(reader: Reader, subjectId: string): Promise<EventRow[]> {
  return reader.select().from(events).where(eq(events.subjectId, subjectId)).orderBy(asc(events.id))
}

/** The events of this type about these subjects, in order. */
export function listOfType(reader: Reader, subjectIds: readonly string[], type: EventType): Promise<EventRow[]> {
  return reader
    .select()
    .from(events)
    .where(and(inArray(events.subjectId, [...subjectIds]), eq(events.type, type)))
    .orderBy(asc(events.id))
}

/** The last event of this type about each of these subjects that has one. */
export function listLastOfType(reader: Reader, subjectIds: readonly string[], type: EventType): Promise<EventRow[]> {
  return reader
    .selectDistinctOn([events.subjectId])
    .from(events)
    .where(and(inArray(events.subjectId, [...subjectIds]), eq(events.type, type)))
    .orderBy(events.subjectId, desc(events.id))
}

/** Up to `limit` events of a ticket in the order they happened, after the event `after`. */
export function listTicketEvents(reader: Reader, ticketId: string, limit: number, after?: string): Promise<EventRow[]> {
  return reader
    .select()
    .from(events)
    .where(and(eq(events.ticketId, ticketId), after === undefined ? undefined : gt(events.id, after)))
    .orderBy(asc(events.id))
    .limit(limit)
}

/** Up to `limit` events of these tickets together, the latest first, before the event `before`. */
export function listLastTicketEvents(reader: Reader, ticketIds: readonly string[], limit: number, before?: string): Promise<EventRow[]> {
  return reader
    .select()
    .from(events)
    .where(and(inArray(events.ticketId, [...ticketIds]), before === undefined ? undefined : lt(events.id, before)))
    .orderBy(desc(events.id))
    .limit(limit)
}
