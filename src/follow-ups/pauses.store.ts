import { and, asc, eq, inArray, isNotNull, isNull, ne } from 'drizzle-orm'
import type { Reader, Transaction } from '../db/client.ts'
import { followUpPauses } from './pauses.table.ts'
import { followUps } from './follow-ups.table.ts'
import type { FollowUpRow, Told } from './follow-ups.store.ts'

export type PauseRow = typeof followUpPauses.$inferSelect

function isOpenOf(ticketId: string) {
  return and(eq(followUpPauses.ticketId, ticketId), isNull(followUpPauses.resumedAt))
}

export async function findPause(reader: Reader, ticketId: string): Promise<PauseRow | undefined> {
  const [row] = await reader.select().from(followUpPauses).where(isOpenOf(ticketId))
  return row
}

/** The same, shared until the transaction ends: who resumes waits for us, and then sees what we kept back. */
export async function holdPause(tx: Transaction, ticketId: string): Promise<PauseRow | undefined> {
  const [row] = await tx.select().from(followUpPauses).where(isOpenOf(ticketId)).for('share')
  return row
}

export async function insertPause(tx: Transaction, row: typeof followUpPauses.$inferInsert): Promise<void> {
  await tx.insert(followUpPauses).values(row)
}

/** Ends the pause of a ticket; false when there is none. */
export async function endPause(tx: Transaction, ticketId: string, end: { resumedBy: string; resumedAt: Date }): Promise<boolean> {
  const ended = await tx.update(followUpPauses).set(end).where(isOpenOf(ticketId)).returning({ id: followUpPauses.id })
  return ended.length > 0
}

/** What a pause keeps back; the desk's own alarms go on, or whoever is late could silence them. */
function waitsToGo(ticketId: string) {
  return and(eq(followUps.ticketId, ticketId), eq(followUps.state, 'pending'), eq(followUps.scheduled, true), ne(followUps.side, 'staff'))
}

/** Locks the scheduled mails of a ticket that wait to go, in the one order, and returns them. */
export function lockScheduledOf(tx: Transaction, ticketId: string): Promise<Told[]> {
  return tx
    .select({ id: followUps.id, kind: followUps.kind, ticketId: followUps.ticketId })
    .from(followUps)
    .where(waitsToGo(ticketId))
    .orderBy(asc(followUps.id))
    .for('no key update')
}

/**
 * Unmarks what a pause that has just ended kept back, and returns it. A worker that is about to claim another one waits for the end of
 * the pause with that row locked, so rows that are not marked are none of ours.
 */
export function releasePaused(tx: Transaction, ticketId: string): Promise<FollowUpRow[]> {
  return tx
    .update(followUps)
    .set({ pausedAt: null })
    .where(and(waitsToGo(ticketId), isNotNull(followUps.pausedAt)))
    .returning()
}

export async function markPaused(tx: Transaction, ids: readonly string[], pausedAt: Date): Promise<void> {
  if (ids.length > 0)
    await tx
      .update(followUps)
      .set({ pausedAt })
      .where(inArray(followUps.id, [...ids]))
}

/** Marks those of `ids` that are scheduled mails of the ticket, and returns them. */
export function markPausedOf(tx: Transaction, ticketId: string, ids: readonly string[], pausedAt: Date) {
  return tx
    .update(followUps)
    .set({ pausedAt })
    .where(and(waitsToGo(ticketId), inArray(followUps.id, [...ids])))
    .returning({ id: followUps.id, kind: followUps.kind, ticketId: followUps.ticketId })
}
