import { and, asc, eq, isNotNull, isNull, lte, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Reader, Transaction } from '../../db/client.ts'
import { municipalities } from '../../organizations/organizations.table.ts'
import { contacts } from '../../people/people.table.ts'
import { tickets } from '../tickets.table.ts'
import { passedCases } from './passed-cases.table.ts'

export type PassedCaseRow = typeof passedCases.$inferSelect

export async function insertPassedCase(tx: Transaction, row: typeof passedCases.$inferInsert): Promise<PassedCaseRow> {
  const [inserted] = await tx.insert(passedCases).values(row).returning()
  if (!inserted) throw new Error('the passed case was not written')
  return inserted
}

/** Locks the row until the transaction ends. */
export async function lockPassedCase(tx: Transaction, id: string): Promise<PassedCaseRow | undefined> {
  const [row] = await tx.select().from(passedCases).where(eq(passedCases.id, id)).for('no key update')
  return row
}

/** What waits of these, locked. */
export function lockWaiting(
  tx: Transaction,
  of: { ticketId: string } | { sourceTicketId: string; municipalityId: string },
): Promise<PassedCaseRow[]> {
  const whose =
    'ticketId' in of
      ? eq(passedCases.ticketId, of.ticketId)
      : and(eq(passedCases.sourceTicketId, of.sourceTicketId), eq(passedCases.municipalityId, of.municipalityId))
  return tx
    .select()
    .from(passedCases)
    .where(and(whose, eq(passedCases.status, 'waiting')))
    .for('no key update')
}

/** Up to `limit` that should have been answered by `now` and are not on record as late, locked, those others are busy with left out. */
export function lockUnanswered(tx: Transaction, now: Date, limit: number): Promise<PassedCaseRow[]> {
  return tx
    .select()
    .from(passedCases)
    .where(and(eq(passedCases.status, 'waiting'), isNull(passedCases.overdueAt), lte(passedCases.dueAt, now)))
    .orderBy(passedCases.dueAt)
    .limit(limit)
    .for('no key update', { skipLocked: true })
}

export async function updatePassedCase(
  tx: Transaction,
  id: string,
  patch: Partial<Omit<PassedCaseRow, 'id' | 'kind' | 'createdAt'>>,
): Promise<PassedCaseRow> {
  const [row] = await tx.update(passedCases).set(patch).where(eq(passedCases.id, id)).returning()
  if (!row) throw new Error(`passed case ${id} is gone`)
  return row
}

/** Takes away who was said to have answered; whether anybody was. */
export async function eraseAnswererOfPassed(tx: Transaction, id: string): Promise<boolean> {
  const rows = await tx
    .update(passedCases)
    .set({ answerer: null })
    .where(and(eq(passedCases.id, id), isNotNull(passedCases.answerer)))
    .returning({ id: passedCases.id })
  return rows.length > 0
}

const prefecture = alias(municipalities, 'prefecture')
const municipality = alias(municipalities, 'municipality')
const passer = alias(contacts, 'passer')
const asked = alias(contacts, 'asked')
const source = alias(tickets, 'source')

function withPeople(reader: Reader) {
  return reader
    .select({ passed: passedCases, prefecture, municipality, passer, asked, ticket: tickets, source })
    .from(passedCases)
    .innerJoin(prefecture, eq(prefecture.id, passedCases.prefectureId))
    .innerJoin(municipality, eq(municipality.id, passedCases.municipalityId))
    .innerJoin(passer, eq(passer.id, passedCases.passedBy))
    .innerJoin(asked, eq(asked.id, passedCases.contactId))
    .leftJoin(tickets, eq(tickets.id, passedCases.ticketId))
    .leftJoin(source, eq(source.id, passedCases.sourceTicketId))
    .$dynamic()
}

/** A passed case with both sides and the tickets it lies between. */
export type PassedCaseFacts = Awaited<ReturnType<typeof listPassedCasesOf>>[number]

export async function findPassedCase(reader: Reader, id: string): Promise<PassedCaseFacts | undefined> {
  const [row] = await withPeople(reader).where(eq(passedCases.id, id))
  return row
}

/** How this ticket came to its municipality; undefined when it came from nobody else. */
export async function findPassedCaseOfTicket(reader: Reader, ticketId: string): Promise<PassedCaseFacts | undefined> {
  const [row] = await withPeople(reader).where(eq(passedCases.ticketId, ticketId))
  return row
}

/** Up to `limit` that a ticket came by or that were forwarded from it, in the order they came about. */
export function listPassedCasesOf(reader: Reader, ticketId: string, limit: number) {
  return withPeople(reader)
    .where(or(eq(passedCases.ticketId, ticketId), eq(passedCases.sourceTicketId, ticketId)))
    .orderBy(asc(passedCases.id))
    .limit(limit)
}

export async function countWaitingOf(reader: Reader, sourceTicketId: string): Promise<number> {
  const [row] = await reader
    .select({ count: sql<number>`count(*)::int` })
    .from(passedCases)
    .where(and(eq(passedCases.sourceTicketId, sourceTicketId), eq(passedCases.status, 'waiting')))
  return row?.count ?? 0
}
