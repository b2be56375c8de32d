import { and, desc, eq, gte, inArray, isNotNull, lte, ne, or, sql } from 'drizzle-orm'
import type { Reader, Transaction } from '../db/client.ts'
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

/** Whether the notice of a ticket that is overdue since then reached a member of the desk, by itself or within another's list. */
export async function wasNotified(
  reader: Reader,
  { ticketId, since, staffId, address }: { ticketId: string; since: Date; staffId: string; address: string },
): Promise<boolean> {
  const rows = await reader
    .select({ id: followUps.id })
    .from(followUps)
    .leftJoin(followUpAttempts, eq(followUpAttempts.followUpId, followUps.id))
    .where(
      and(
        eq(followUps.ticketId, ticketId),
        eq(followUps.kind, 'overdue-notice'),
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
  /** Whom it was planned for. */
  staffId: string | null
  dueAt: string | null
}

export function listDueAlerts(reader: Reader, kind: AlertKind, now: Date): Promise<DueAlert[]> {
  const due = sql<string | null>`${followUps.details} ->> 'responseDueAt'`
  return reader
    .select({ ticketId: tickets.id, number: tickets.number, assigneeId: tickets.assigneeId, staffId: followUps.staffId, dueAt: due })
    .from(tickets)
    .innerJoin(followUps, eq(followUps.ticketId, tickets.id))
    .where(
      and(
        isNotNull(tickets.responseOverdueAt),
        eq(followUps.kind, kind),
        lte(followUps.dueAt, now),
        // Those of an earlier time the ticket was overdue tell nothing of this one.
        gte(followUps.dueAt, tickets.responseOverdueAt),
        or(inArray(followUps.state, ['pending', 'sending', 'sent', 'unknown']), eq(followUps.cancelReason, 'told_already')),
      ),
    )
    .orderBy(due, tickets.id)
}
