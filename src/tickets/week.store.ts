import { and, asc, count, desc, eq, getTableColumns, inArray, isNull, sql } from 'drizzle-orm'
import type { Reader } from '../db/client.ts'
import { unfinishedStatuses } from './lifecycle.rules.ts'
import { queuedAt, responseDueAt as dueAt } from './owed.store.ts'
import { tickets } from './tickets.table.ts'

export interface OwedTicket extends Pick<typeof tickets.$inferSelect, 'id' | 'number' | 'status' | 'audience' | 'topics'> {
  /** When the desk's next word is due; null when none is. */
  dueAt: Date | null
}

const { id, number, status, audience, topics } = getTableColumns(tickets)
const told = { id, number, status, audience, topics, dueAt }

/** A person's unfinished tickets, the soonest due first; more than anybody carries at once are not listed. */
export function listUnfinishedOf(reader: Reader, staffId: string): Promise<OwedTicket[]> {
  return reader
    .select(told)
    .from(tickets)
    .where(and(eq(tickets.assigneeId, staffId), inArray(tickets.status, [...unfinishedStatuses])))
    .orderBy(sql`${dueAt} asc nulls last`, asc(tickets.id))
    .limit(1000)
}

function isUnassigned() {
  return and(isNull(tickets.assigneeId), inArray(tickets.status, [...unfinishedStatuses]))
}

/** How many tickets nobody has, and in how many of them the desk's next word was due before `now`. */
export async function countUnassigned(reader: Reader, now: Date): Promise<{ count: number; overdue: number }> {
  const overdue = sql<number>`count(*) filter (where ${dueAt} <= ${now.toISOString()})::int`
  const [row] = await reader.select({ count: count(), overdue }).from(tickets).where(isUnassigned())
  return row ?? { count: 0, overdue: 0 }
}

/** Tickets nobody has, in the order of the queue. */
export function listUnassigned(reader: Reader, limit: number): Promise<OwedTicket[]> {
  return reader
    .select(told)
    .from(tickets)
    .where(isUnassigned())
    .orderBy(desc(tickets.fastPass), asc(queuedAt), asc(tickets.id))
    .limit(limit)
}
