import { and, asc, eq, inArray, isNull, lt, lte, sql } from 'drizzle-orm'
import type { FollowUpState } from '../catalog/follow-up-codes.ts'
import type { Reader, Transaction } from '../db/client.ts'
import type { MessageKind } from '../mail/compose.ts'
import type { FollowUpRow } from './follow-ups.store.ts'
import { followUps } from './follow-ups.table.ts'

export interface SeriesOf {
  ticketId: string
  kinds: readonly MessageKind[]
  state?: FollowUpState
  /** The event that planned it. */
  plannedBy?: string
}

/** A ticket's mails of these kinds, in the order they are due. */
export function listSeries(reader: Reader, { ticketId, kinds, state, plannedBy }: SeriesOf): Promise<FollowUpRow[]> {
  return reader
    .select()
    .from(followUps)
    .where(
      and(
        eq(followUps.ticketId, ticketId),
        inArray(followUps.kind, [...kinds]),
        state ? eq(followUps.state, state) : undefined,
        plannedBy ? eq(followUps.plannedBy, plannedBy) : undefined,
      ),
    )
    .orderBy(asc(followUps.dueAt), asc(followUps.id))
}

/** Those of them that wait to go, locked. */
export function lockPendingOfSeries(tx: Transaction, { ticketId, kinds, plannedBy }: SeriesOf): Promise<FollowUpRow[]> {
  return tx
    .select()
    .from(followUps)
    .where(
      and(
        eq(followUps.ticketId, ticketId),
        inArray(followUps.kind, [...kinds]),
        eq(followUps.state, 'pending'),
        plannedBy ? eq(followUps.plannedBy, plannedBy) : undefined,
      ),
    )
    .orderBy(asc(followUps.id))
    .for('no key update')
}

/**
 * Lets the waiting mails of what `followUp` is planned with that are due before it count as sent when they are due: for looking ahead, in
 * a transaction that is rolled back. Those somebody else has are left as they are.
 */
export async function countEarlierAsSent(tx: Transaction, { ticketId, plannedBy, side, dueAt }: FollowUpRow): Promise<void> {
  if (ticketId === null || plannedBy === null) return
  const earlier = tx
    .select({ id: followUps.id })
    .from(followUps)
    .where(
      and(
        eq(followUps.ticketId, ticketId),
        eq(followUps.plannedBy, plannedBy),
        eq(followUps.side, side),
        eq(followUps.state, 'pending'),
        isNull(followUps.heldFor),
        lt(followUps.dueAt, dueAt),
      ),
    )
    .for('no key update', { skipLocked: true })
  await tx
    .update(followUps)
    .set({ state: 'sent', sentAt: sql`${followUps.dueAt}` })
    .where(inArray(followUps.id, earlier))
}

/**
 * Nobody else plans or cancels mails of this shortlist, enquiry, passed case or meeting by what stands until the transaction ends: of two
 * reactions the later one sees what the other planned, and what it reacted to.
 */
export async function lockRemindersOf(tx: Transaction, subjectId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('reminders of|' || ${subjectId}, 0))`)
}

/** The reminders of what a reminder reminds of, itself among them, counted from the same mail, in the order of their steps. */
export function listReminders(
  reader: Reader,
  { ticketId, shortlistId, enquiryId, details: { about, passedCaseId, questionId } }: FollowUpRow,
): Promise<FollowUpRow[]> {
  return reader
    .select()
    .from(followUps)
    .where(
      and(
        eq(followUps.kind, 'reminder'),
        shortlistId === null ? undefined : eq(followUps.shortlistId, shortlistId),
        enquiryId === null ? undefined : eq(followUps.enquiryId, enquiryId),
        passedCaseId === undefined || ticketId === null
          ? undefined
          : and(eq(followUps.ticketId, ticketId), sql`${followUps.details} ->> 'passedCaseId' = ${passedCaseId}`),
        sql`${followUps.details} ->> 'about' = ${about ?? null}`,
        sql`${followUps.details} ->> 'questionId' is not distinct from ${questionId ?? null}`,
      ),
    )
    .orderBy(sql`(${followUps.details} ->> 'step')::int`)
}

/**
 * Up to `limit` mails whose time to resolve their ticket has come, locked, those others are busy with left out. Out of hours only those
 * somebody wants to go now.
 */
export function lockResolutionsDue(tx: Transaction, limit: number, { outOfHours }: { outOfHours: boolean }): Promise<FollowUpRow[]> {
  return tx
    .select()
    .from(followUps)
    .where(
      and(
        eq(followUps.state, 'pending'),
        eq(followUps.heldFor, 'resolution'),
        isNull(followUps.pausedAt),
        lte(followUps.dueAt, sql`desk_now()`),
        outOfHours ? eq(followUps.scheduled, false) : undefined,
      ),
    )
    .orderBy(asc(followUps.dueAt), asc(followUps.id))
    .limit(limit)
    .for('no key update', { skipLocked: true })
}

export interface TicketlessFilter {
  organizationId?: string | undefined
  staffId?: string | undefined
  state?: FollowUpState | undefined
}

/** Up to `limit` mails that belong to no ticket, in the order they are due. */
export function listTicketless(
  reader: Reader,
  { organizationId, staffId, state }: TicketlessFilter,
  limit: number,
  after?: { dueAt: string; id: string },
): Promise<FollowUpRow[]> {
  return reader
    .select()
    .from(followUps)
    .where(
      and(
        isNull(followUps.ticketId),
        organizationId === undefined ? undefined : eq(followUps.organizationId, organizationId),
        staffId === undefined ? undefined : eq(followUps.staffId, staffId),
        state === undefined ? undefined : eq(followUps.state, state),
        after ? sql`(${followUps.dueAt}, ${followUps.id}) > (${after.dueAt}::timestamptz, ${after.id}::uuid)` : undefined,
      ),
    )
    .orderBy(asc(followUps.dueAt), asc(followUps.id))
    .limit(limit)
}
