import { and, asc, eq, gt, inArray, lte, notExists, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'
import type { Reader, Transaction } from '../db/client.ts'
import { tickets } from '../tickets/tickets.table.ts'
import { unsentMessages } from '../tickets/unsent/unsent.table.ts'
import type { Doing, ToldDoing } from './doing.ts'
import { channel } from './listening.store.ts'
import { presences } from './presences.table.ts'

/** Notes or renews that somebody is at a ticket, for so many seconds, and lets every process that listens know. False when renewed. */
export async function writePresence(tx: Transaction, ticketId: string, staffId: string, doing: Doing, seconds: number): Promise<boolean> {
  const until = sql`now() + make_interval(secs => ${seconds})`
  const [written] = await tx
    .insert(presences)
    .values({ ticketId, staffId, doing, until })
    .onConflictDoUpdate({ target: [presences.ticketId, presences.staffId], set: { doing, until } })
    // A row that was there has been locked by its update.
    .returning({ isNew: sql<boolean>`${presences}.xmax = 0` })
  await callOut(tx)
  return written?.isNew ?? false
}

export async function deletePresence(tx: Transaction, ticketId: string, staffId: string): Promise<void> {
  await tx.delete(presences).where(and(eq(presences.ticketId, ticketId), eq(presences.staffId, staffId)))
  await callOut(tx)
}

/** The same by the ticket's number; whoever listens is called by what is written with it. */
export async function deletePresenceAt(tx: Transaction, number: string, staffId: string): Promise<void> {
  const there = tx.select({ id: tickets.id }).from(tickets).where(eq(tickets.number, number))
  await tx.delete(presences).where(and(inArray(presences.ticketId, there), eq(presences.staffId, staffId)))
}

async function callOut(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_notify(${channel}, '')`)
}

/** Who is at this ticket, or at any, or has a reply there that is about to go; in a lasting order. No more than 2,000: nobody reads more. */
export function listPresences(reader: Reader, ticketId?: string) {
  const theirUnsent = and(eq(unsentMessages.ticketId, presences.ticketId), eq(unsentMessages.staffId, presences.staffId))
  const there = reader
    .select({ ticketId: presences.ticketId, staffId: presences.staffId, doing: sql<ToldDoing>`${presences.doing}`.as('doing') })
    .from(presences)
    .where(and(gt(presences.until, sql`now()`), notExists(reader.select().from(unsentMessages).where(theirUnsent))))
  const sending = reader
    .selectDistinct({ ticketId: unsentMessages.ticketId, staffId: unsentMessages.staffId, doing: sql<ToldDoing>`'sending'`.as('doing') })
    .from(unsentMessages)
  const present = unionAll(there, sending).as('present')
  return reader
    .select({
      number: tickets.number,
      staffId: present.staffId,
      doing: present.doing,
      ticket: { assigneeId: tickets.assigneeId, organizationId: tickets.organizationId, applicantId: tickets.applicantId },
    })
    .from(present)
    .innerJoin(tickets, eq(tickets.id, present.ticketId))
    .where(ticketId === undefined ? undefined : eq(tickets.id, ticketId))
    .orderBy(asc(tickets.number), asc(present.staffId))
    .limit(2000)
}

export type PresenceRow = Awaited<ReturnType<typeof listPresences>>[number]

/** Forgets presences whose time is over. */
export async function deleteOver(tx: Transaction): Promise<number> {
  const gone = await tx
    .delete(presences)
    .where(lte(presences.until, sql`now()`))
    .returning({ staffId: presences.staffId })
  return gone.length
}
