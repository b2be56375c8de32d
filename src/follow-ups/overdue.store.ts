import { and, desc, eq, gte, inArray, isNotNull, isNull, lte, ne, or, sql } from 'drizzle-orm'
import type { Reader, Transaction } from '../db/client.ts'
import { enquiries, enquiryQuestions } from '../shortlists/shortlists.table.ts'
import { tickets } from '../tickets/tickets.table.ts'
import { followUpAttempts, followUps } from './follow-ups.table.ts'

export type AlertKind = 'overdue-notice' | 'overdue-escalation'

/** Nobody else writes an alert to this address until the transaction ends. */
export async function lockAlertsTo(tx: Transaction, address: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('alert to|' || lower(${address}), 0))`)
}

/** It went, may have, is going, or was put off by its server and goes again. */
const counts = or(
  inArray(followUps.state, ['sending', 'sent', 'unknown']),
  and(eq(followUps.state, 'pending'), sql`${followUps.attempts} > 0`),
)

/** When the last alert of this kind, `otherThan` this one, was written to an address. */
export async function findLastAlertTo(
  reader: Reader,
  address: string,
  { kind, otherThan }: { kind: AlertKind; otherThan: string },
): Promise<Date | undefined> {
  const [row] = await reader
    .select({ startedAt: followUpAttempts.startedAt })
    .from(followUpAttempts)
    .innerJoin(followUps, eq(followUps.id, followUpAttempts.followUpId))
    .where(and(eq(followUpAttempts.recipient, address), eq(followUps.kind, kind), ne(followUps.id, otherThan), counts))
    .orderBy(desc(followUpAttempts.startedAt))
    .limit(1)
  return row?.startedAt
}

/** What a member of the desk may have been told of: that a ticket's response, or the reply to a question, is overdue since then. */
export interface ToldOf {
  ticketId: string
  questionId: string | null
  since: Date
  staffId: string
  address: string
}

/** Whether the notice of it reached them, by itself or within another's list. */
export async function wasNotified(reader: Reader, { ticketId, questionId, since, staffId, address }: ToldOf): Promise<boolean> {
  const rows = await reader
    .select({ id: followUps.id })
    .from(followUps)
    .leftJoin(followUpAttempts, eq(followUpAttempts.followUpId, followUps.id))
    .where(
      and(
        eq(followUps.ticketId, ticketId),
        eq(followUps.kind, 'overdue-notice'),
        sql`${followUps.details} ->> 'questionId' is not distinct from ${questionId}`,
        gte(followUps.dueAt, since),
        or(
          and(eq(followUps.staffId, staffId), eq(followUps.cancelReason, 'told_already')),
          and(eq(followUpAttempts.recipient, address), counts),
        ),
      ),
    )
    .limit(1)
  return rows.length > 0
}

/** What is still overdue and somebody is to be told of by now, or was: the longest overdue first. */
export interface DueAlert {
  ticketId: string
  number: string
  assigneeId: string | null
  /** The question of a municipality it is about; null: the ticket's own response. */
  questionId: string | null
  /** Whom it was planned for. */
  staffId: string | null
  dueAt: string | null
}

export async function listDueAlerts(reader: Reader, kind: AlertKind, now: Date): Promise<DueAlert[]> {
  const due = sql<string | null>`${followUps.details} ->> 'responseDueAt'`
  const told = and(
    eq(followUps.kind, kind),
    lte(followUps.dueAt, now),
    or(inArray(followUps.state, ['pending', 'sending', 'sent', 'unknown']), eq(followUps.cancelReason, 'told_already')),
  )
  const shown = { ticketId: tickets.id, number: tickets.number, assigneeId: tickets.assigneeId, staffId: followUps.staffId, dueAt: due }
  const responses = await reader
    .select(shown)
    .from(tickets)
    .innerJoin(followUps, eq(followUps.ticketId, tickets.id))
    .where(
      and(
        isNotNull(tickets.responseOverdueAt),
        isNull(followUps.enquiryId),
        // Those of an earlier time the ticket was overdue tell nothing of this one.
        gte(followUps.dueAt, tickets.responseOverdueAt),
        told,
      ),
    )
  const replies = await reader
    .select({ ...shown, questionId: enquiryQuestions.id })
    .from(enquiryQuestions)
    .innerJoin(enquiries, eq(enquiries.id, enquiryQuestions.enquiryId))
    .innerJoin(tickets, eq(tickets.id, enquiries.ticketId))
    .innerJoin(followUps, eq(followUps.enquiryId, enquiries.id))
    .where(
      and(
        isNotNull(enquiryQuestions.overdueAt),
        isNull(enquiryQuestions.reply),
        eq(enquiries.status, 'asked'),
        sql`${followUps.details} ->> 'questionId' = ${enquiryQuestions.id}::text`,
        told,
      ),
    )
  const all = [...responses.map((row) => ({ ...row, questionId: null })), ...replies]
  return all.toSorted((a, b) => (a.dueAt ?? '').localeCompare(b.dueAt ?? '') || a.ticketId.localeCompare(b.ticketId))
}
