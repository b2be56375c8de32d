import { asc, eq, inArray, sql } from 'drizzle-orm'
import type { Transaction } from '../db/client.ts'
import { events, outbox } from './events.table.ts'

/**
 * Up to `limit` rows nobody has handed to the queue yet, or that were handed over `again` seconds ago and are still not done: the queue has
 * lost them, or what they ask for failed. Only what has its place in the feed: a row goes away with the reaction. Locked; rows another
 * relay is busy with are left out. Measured by PostgreSQL's own clock, not by the desk's, which tests and the demo move.
 */
export function lockUndone(tx: Transaction, limit: number, again: number): Promise<{ id: number; type: string }[]> {
  return tx
    .select({ id: outbox.id, type: events.type })
    .from(outbox)
    .innerJoin(events, eq(events.id, outbox.eventId))
    .where(sql`${outbox.fed} and (${outbox.relayedAt} is null or ${outbox.relayedAt} < now() - make_interval(secs => ${again}))`)
    .orderBy(asc(outbox.id))
    .limit(limit)
    .for('no key update', { of: outbox, skipLocked: true })
}

export async function markRelayed(tx: Transaction, ids: readonly number[]): Promise<void> {
  await tx
    .update(outbox)
    .set({ relayedAt: sql`now()` })
    .where(inArray(outbox.id, [...ids]))
}

/**
 * Takes a row away, together with what the caller's transaction does about it. Returns the event to react to, or undefined when another
 * worker has done so before.
 */
export async function finishOutboxRow(tx: Transaction, id: number): Promise<string | undefined> {
  const [gone] = await tx.delete(outbox).where(eq(outbox.id, id)).returning({ eventId: outbox.eventId })
  return gone?.eventId
}

/** Takes away rows of events that ask for nothing. */
export async function finishOutboxRows(tx: Transaction, ids: readonly number[]): Promise<void> {
  await tx.delete(outbox).where(inArray(outbox.id, [...ids]))
}
