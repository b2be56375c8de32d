import { and, count, eq, inArray, sql } from 'drizzle-orm'
import type { Reader, Transaction } from '../db/client.ts'
import { unfinishedStatuses } from '../tickets/lifecycle.rules.ts'
import { tickets } from '../tickets/tickets.table.ts'
import type { TicketRow } from '../tickets/update-ticket.ts'

/** How many unfinished tickets each of these people holds, by their ids; people without one are not in it. */
export async function countOpenLoads(reader: Reader, staffIds: readonly string[]): Promise<Map<string, number>> {
  if (staffIds.length === 0) return new Map()
  const rows = await reader
    .select({ staffId: tickets.assigneeId, held: count() })
    .from(tickets)
    .where(and(inArray(tickets.assigneeId, [...staffIds]), inArray(tickets.status, [...unfinishedStatuses])))
    .groupBy(tickets.assigneeId)
  return new Map(rows.flatMap(({ staffId, held }) => (staffId === null ? [] : [[staffId, held]])))
}

/**
 * What each of these people has to do: unfinished tickets, and of these those whose next word is overdue, or due before the day ends in
 * Japan.
 */
export async function countWork(reader: Reader, staffIds: readonly string[], { now, endOfToday }: { now: Date; endOfToday: Date }) {
  const due = sql`coalesce(next_response_due_at, case when first_responded_at is null then first_response_due_at end)`
  const at = now.toISOString()
  const rows = await reader
    .select({
      staffId: tickets.assigneeId,
      open: count(),
      overdue: sql<number>`(count(*) filter (where ${due} < ${at}))::int`,
      dueToday: sql<number>`(count(*) filter (where ${due} >= ${at} and ${due} < ${endOfToday.toISOString()}))::int`,
    })
    .from(tickets)
    .where(and(inArray(tickets.assigneeId, [...staffIds]), inArray(tickets.status, [...unfinishedStatuses])))
    .groupBy(tickets.assigneeId)
  return new Map(rows.map(({ staffId, ...work }) => [staffId, work]))
}

/** Up to `limit` unfinished tickets a person holds, whose word is due first, first. */
export function listHeldBy(reader: Reader, staffId: string, limit: number): Promise<TicketRow[]> {
  return reader
    .select()
    .from(tickets)
    .where(and(eq(tickets.assigneeId, staffId), inArray(tickets.status, [...unfinishedStatuses])))
    .orderBy(sql`coalesce(next_response_due_at, first_response_due_at)`, tickets.id)
    .limit(limit)
}

/** Those of these tickets a person holds, unfinished, locked until the transaction ends; always in one order. */
export function lockHeldBy(tx: Transaction, staffId: string, numbers: readonly string[]): Promise<TicketRow[]> {
  const held = and(eq(tickets.assigneeId, staffId), inArray(tickets.status, [...unfinishedStatuses]))
  return tx
    .select()
    .from(tickets)
    .where(and(held, inArray(tickets.number, [...numbers])))
    .orderBy(tickets.id)
    .for('no key update')
}

/** Every ticket a person holds, in whatever status, locked until the transaction ends. */
export function lockTicketsOf(tx: Transaction, staffId: string): Promise<{ id: string }[]> {
  return tx.select({ id: tickets.id }).from(tickets).where(eq(tickets.assigneeId, staffId)).orderBy(tickets.id).for('no key update')
}
