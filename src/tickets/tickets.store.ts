import { and, desc, eq, inArray, isNotNull, isNull, lte, or, sql } from 'drizzle-orm'
import type { Audience } from '../catalog/desk-codes.ts'
import type { Reader, Transaction } from '../db/client.ts'
import { writtenOnce } from '../db/written-once.ts'
import { unfinishedStatuses } from './lifecycle.rules.ts'
import { ticketCounters, tickets } from './tickets.table.ts'

export type TicketRow = typeof tickets.$inferSelect
export type NewTicket = typeof tickets.$inferInsert
export type TicketPatch = Partial<Omit<NewTicket, 'id' | 'number' | 'audience' | 'form' | 'receivedAt' | 'version' | 'updatedAt'>>

export async function findTicket(reader: Reader, number: string): Promise<TicketRow | undefined> {
  const [row] = await reader.select().from(tickets).where(eq(tickets.number, number))
  return row
}

export async function findTicketById(reader: Reader, id: string): Promise<TicketRow | undefined> {
  const [row] = await selectTicketById(reader, { id })
  return row
}

const selectTicketById = writtenOnce(['id'], (reader, { id }) => reader.select().from(tickets).where(eq(tickets.id, id)))

/** The ticket with its row locked until the transaction ends. */
export async function lockTicket(tx: Transaction, number: string): Promise<TicketRow | undefined> {
  const [row] = await tx.select().from(tickets).where(eq(tickets.number, number)).for('no key update')
  return row
}

/** Next running number of an audience in a year; the counter's row lock keeps it unique. */
export async function takeNumber(tx: Transaction, audience: Audience, year: number): Promise<number> {
  const [row] = await tx
    .insert(ticketCounters)
    .values({ audience, year, last: 1 })
    .onConflictDoUpdate({ target: [ticketCounters.audience, ticketCounters.year], set: { last: sql`${ticketCounters.last} + 1` } })
    .returning({ last: ticketCounters.last })
  if (!row) throw new Error('no ticket number was given')
  return row.last
}

export async function insertTicket(tx: Transaction, ticket: NewTicket): Promise<TicketRow> {
  const [row] = await tx.insert(tickets).values(ticket).returning()
  if (!row) throw new Error('the ticket was not written')
  return row
}

export async function patchTicket(tx: Transaction, id: string, patch: TicketPatch, now: Date): Promise<TicketRow> {
  const [row] = await tx
    .update(tickets)
    .set({ ...patch, updatedAt: now, version: sql`${tickets.version} + 1` })
    .where(eq(tickets.id, id))
    .returning()
  if (!row) throw new Error('the ticket to change is gone')
  return row
}

/** Adds to what a locked ticket is found by; its version stays, since nothing anybody reads of it changes. */
export async function makeFindableBy(
  tx: Transaction,
  { id, searchText, grams }: TicketRow,
  more: Pick<TicketRow, 'searchText' | 'grams'>,
): Promise<void> {
  const found = { searchText: `${searchText}\n${more.searchText}`, grams: [...new Set([...grams, ...more.grams])] }
  await tx.update(tickets).set(found).where(eq(tickets.id, id))
}

/** Up to `limit` tickets resolved before `before`, locked, those others are busy with left out. */
export function lockResolvedBefore(tx: Transaction, before: Date, limit: number): Promise<TicketRow[]> {
  return tx
    .select()
    .from(tickets)
    .where(and(eq(tickets.status, 'resolved'), lte(tickets.resolvedAt, before)))
    .orderBy(tickets.resolvedAt)
    .limit(limit)
    .for('no key update', { skipLocked: true })
}

/** Up to `limit` waiting tickets whose wait ends by `now`, locked, those others are busy with left out. */
export function lockWaitsOver(tx: Transaction, now: Date, limit: number): Promise<TicketRow[]> {
  return tx
    .select()
    .from(tickets)
    .where(and(inArray(tickets.status, ['waiting_applicant', 'waiting_third_party']), lte(tickets.waitingUntil, now)))
    .orderBy(tickets.waitingUntil)
    .limit(limit)
    .for('no key update', { skipLocked: true })
}

/** Up to `limit` unfinished tickets whose applicant waits longer than promised and that are not on record as late, locked; as above. */
export function lockOverdue(tx: Transaction, now: Date, limit: number): Promise<TicketRow[]> {
  const late = or(
    lte(tickets.nextResponseDueAt, now),
    and(isNull(tickets.nextResponseDueAt), isNull(tickets.firstRespondedAt), lte(tickets.firstResponseDueAt, now)),
  )
  return tx
    .select()
    .from(tickets)
    .where(and(inArray(tickets.status, [...unfinishedStatuses]), isNull(tickets.responseOverdueAt), late))
    .orderBy(tickets.id)
    .limit(limit)
    .for('no key update', { skipLocked: true })
}

/** The ticket with its row locked until the transaction ends. */
export async function lockTicketById(tx: Transaction, id: string): Promise<TicketRow | undefined> {
  const [row] = await tx.select().from(tickets).where(eq(tickets.id, id)).for('no key update')
  return row
}

export async function findAnyTicket(reader: Reader): Promise<{ id: string } | undefined> {
  const [row] = await reader.select({ id: tickets.id }).from(tickets).limit(1)
  return row
}

/** Every ticket of an organisation, locked. */
export function lockTicketsOf(tx: Transaction, organizationId: string): Promise<TicketRow[]> {
  return tx.select().from(tickets).where(eq(tickets.organizationId, organizationId)).orderBy(tickets.id).for('no key update')
}

/** The unfinished ticket of an organisation that somebody has, the newest of several. */
export async function findAssignedOf(reader: Reader, organizationId: string): Promise<TicketRow | undefined> {
  const [row] = await reader
    .select()
    .from(tickets)
    .where(and(eq(tickets.organizationId, organizationId), isNotNull(tickets.assigneeId), inArray(tickets.status, [...unfinishedStatuses])))
    .orderBy(desc(tickets.receivedAt), desc(tickets.id))
    .limit(1)
  return row
}

/** The tickets that were merged into one of these. */
export function listMergedInto(reader: Reader, ticketIds: readonly string[]): Promise<TicketRow[]> {
  return reader
    .select()
    .from(tickets)
    .where(inArray(tickets.mergedIntoId, [...ticketIds]))
    .orderBy(tickets.id)
}
