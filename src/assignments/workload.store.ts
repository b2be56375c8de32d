import { and, count, eq, inArray } from 'drizzle-orm'
import type { Reader, Transaction } from '../db/client.ts'
import { unfinishedStatuses } from '../tickets/lifecycle.rules.ts'
import { tickets } from '../tickets/tickets.table.ts'

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

/** Every ticket a person holds, in whatever status, locked until the transaction ends. */
export function lockTicketsOf(tx: Transaction, staffId: string): Promise<{ id: string }[]> {
  return tx.select({ id: tickets.id }).from(tickets).where(eq(tickets.assigneeId, staffId)).orderBy(tickets.id).for('no key update')
}
