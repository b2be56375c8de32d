import { and, asc, countDistinct, desc, eq, getTableColumns, gte, inArray, isNull, ne, or, sql, type SQL } from 'drizzle-orm'
import type { Reader, Transaction } from '../db/client.ts'
import { deskNow } from '../db/clock.store.ts'
import { writtenOnce } from '../db/written-once.ts'
import type { MessageKind } from '../mail/compose.ts'
import { sequenceVersions } from '../sequences/sequences.table.ts'
import { tickets } from '../tickets/tickets.table.ts'
import { followUpAttempts, followUpPlans, followUps } from './follow-ups.table.ts'
import { factsOf } from './plan-facts.store.ts'

export type FollowUpRow = typeof followUps.$inferSelect

/** A follow-up as far as its story needs it. */
export type Told = Pick<FollowUpRow, 'id' | 'kind' | 'ticketId'>

/** Adds rows whose plan key is new, with their account, by one statement, and returns them; leaves the others as they are. */
export async function insertOnce(tx: Transaction, rows: (typeof followUps.$inferInsert)[]): Promise<Told[]> {
  if (rows.length === 0) return []
  const added = tx.insert(followUps).values(rows).onConflictDoNothing({ target: followUps.planKey }).returning()
  const inserted = await tx.execute<{ id: string; kind: MessageKind; ticketId: string | null }>(sql`
    with added as ${added}, planned as (insert into ${followUpPlans} (follow_up_id, plan_key, due_at, series, facts)
    select added.id, plan_key, due_at, coalesce(v.sequence_code, added.kind), ${factsOf(sql`added`)}
    from added left join ${sequenceVersions} v on v.id = added.sequence_version_id order by added.id)
    select id, kind, ticket_id as "ticketId" from added order by id`)
  return Array.from(inserted)
}

/**
 * Ids of what is due, the longest due first, of one time in the order of their making, which their ids keep. Decided by PostgreSQL's clock,
 * as is everything about being due.
 */
export async function listDue(reader: Reader, limit: number): Promise<string[]> {
  const rows = await reader
    .select({ id: followUps.id })
    .from(followUps)
    .where(isDue())
    .orderBy(asc(followUps.dueAt), asc(followUps.id))
    .limit(limit)
  return rows.map(({ id }) => id)
}

/** A follow-up locked until the transaction ends, and the desk's time in it. */
export interface LockedFollowUp {
  followUp: FollowUpRow
  now: Date
}

/** The follow-up, if it is due now and no other worker holds it. */
export async function lockDue(tx: Transaction, id: string): Promise<LockedFollowUp | undefined> {
  const [locked] = await selectDueLocked(tx, { id })
  return locked
}

const selectDueLocked = writtenOnce(['id'], (reader, { id }) =>
  reader
    .select({ followUp: followUps, now: deskNow })
    .from(followUps)
    .where(and(eq(followUps.id, id), isDue()))
    .for('no key update', { skipLocked: true }),
)

function isDue(): SQL | undefined {
  return and(eq(followUps.state, 'pending'), isNull(followUps.heldFor), isNull(followUps.pausedAt), sql`${followUps.dueAt} <= desk_now()`)
}

/** Up to `limit` follow-ups whose worker has shown no sign of life for `seconds`, locked. */
export function lockAbandoned(tx: Transaction, seconds: number, limit: number): Promise<FollowUpRow[]> {
  return tx
    .select()
    .from(followUps)
    .where(and(eq(followUps.state, 'sending'), sql`${followUps.claimedAt} < now() - make_interval(secs => ${seconds})`))
    .orderBy(asc(followUps.claimedAt))
    .limit(limit)
    .for('no key update', { skipLocked: true })
}

export async function lockFollowUp(tx: Transaction, id: string): Promise<LockedFollowUp | undefined> {
  const [locked] = await tx.select({ followUp: followUps, now: deskNow }).from(followUps).where(eq(followUps.id, id)).for('no key update')
  return locked
}

/** The follow-up, not locked. */
export async function findFollowUp(reader: Reader, id: string): Promise<FollowUpRow | undefined> {
  const [row] = await reader.select().from(followUps).where(eq(followUps.id, id))
  return row
}

/** Follow-ups by their ids, in no order. */
export function selectFollowUps(reader: Reader, ids: readonly string[]): Promise<FollowUpRow[]> {
  return reader
    .select()
    .from(followUps)
    .where(inArray(followUps.id, [...ids]))
}

/** The mails to the applicants of tickets by which messages go, with the message of each. */
export function listMailsOfMessages(
  reader: Reader,
  ticketIds: readonly string[],
  messageIds: readonly string[],
): Promise<{ id: string; messageId: string | null }[]> {
  return reader
    .select({ id: followUps.id, messageId: followUps.messageId })
    .from(followUps)
    .where(
      and(
        inArray(followUps.ticketId, [...ticketIds]),
        inArray(followUps.messageId, [...messageIds]),
        eq(followUps.side, 'applicant'),
        isNull(followUps.participantId),
      ),
    )
}

export type FollowUpPatch = Partial<Omit<typeof followUps.$inferInsert, 'id' | 'planKey' | 'claimedAt'>>

export async function patchFollowUp(tx: Transaction, id: string, patch: FollowUpPatch): Promise<void> {
  await tx.update(followUps).set(patch).where(eq(followUps.id, id))
}

/** Says that the worker which is sending `attempt` lives. */
export async function renewClaim(reader: Reader, id: string, attempt: number): Promise<void> {
  await reader
    .update(followUps)
    .set({ claimedAt: sql`now()` })
    .where(and(eq(followUps.id, id), eq(followUps.state, 'sending'), eq(followUps.attempts, attempt)))
}

/** How many scheduled mails, `otherThan` this one, went or may have gone to an address since. */
export async function countScheduledTo(
  reader: Reader,
  address: string,
  { since, otherThan }: { since: Date; otherThan: string },
): Promise<number> {
  const [row] = await reader
    .select({ mails: countDistinct(followUps.id) })
    .from(followUpAttempts)
    .innerJoin(followUps, eq(followUps.id, followUpAttempts.followUpId))
    .where(
      and(
        eq(followUpAttempts.recipient, address),
        gte(followUpAttempts.startedAt, since),
        eq(followUps.scheduled, true),
        ne(followUps.id, otherThan),
        // Under way, arrived, or nobody knows.
        or(isNull(followUpAttempts.outcome), inArray(followUpAttempts.outcome, ['sent', 'unknown'])),
      ),
    )
  return row?.mails ?? 0
}

export async function findByPlanKey(reader: Reader, planKey: string): Promise<FollowUpRow | undefined> {
  const [row] = await reader.select().from(followUps).where(eq(followUps.planKey, planKey))
  return row
}

/** The after-care mails of an introduction that went out, may have, or are going: whose side and which step. */
export function listAftercareGone(reader: Reader, introductionId: string) {
  return reader
    .select({ side: followUps.side, step: sql<number>`(${followUps.details} ->> 'step')::int` })
    .from(followUps)
    .where(
      and(
        eq(followUps.introductionId, introductionId),
        eq(followUps.kind, 'aftercare'),
        inArray(followUps.state, ['sending', 'sent', 'unknown']),
      ),
    )
}

/** A ticket's follow-ups in the order they are due. */
export function listOfTicket(
  reader: Reader,
  ticketId: string,
  limit: number,
  after?: { dueAt: string; id: string },
): Promise<FollowUpRow[]> {
  return reader
    .select()
    .from(followUps)
    .where(
      and(
        eq(followUps.ticketId, ticketId),
        after ? sql`(${followUps.dueAt}, ${followUps.id}) > (${after.dueAt}::timestamptz, ${after.id}::uuid)` : undefined,
      ),
    )
    .orderBy(asc(followUps.dueAt), asc(followUps.id))
    .limit(limit)
}

/** Up to `limit` of a ticket's follow-ups of these kinds, the newest planned first. */
export function listNewestOfKinds(
  reader: Reader,
  ticketId: string,
  kinds: readonly MessageKind[],
  limit: number,
): Promise<Pick<FollowUpRow, 'id' | 'kind' | 'state' | 'cancelReason'>[]> {
  return reader
    .select({ id: followUps.id, kind: followUps.kind, state: followUps.state, cancelReason: followUps.cancelReason })
    .from(followUps)
    .where(and(eq(followUps.ticketId, ticketId), inArray(followUps.kind, [...kinds])))
    .orderBy(desc(sql`${followUps.state} = 'pending'`), desc(followUps.createdAt), desc(followUps.id))
    .limit(limit)
}

/** Who has each of these tickets. */
export async function listAssignees(reader: Reader, ticketIds: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
  if (ticketIds.length === 0) return new Map()
  const rows = await reader
    .select({ id: tickets.id, assigneeId: tickets.assigneeId })
    .from(tickets)
    .where(inArray(tickets.id, [...ticketIds]))
  return new Map(rows.map(({ id, assigneeId }) => [id, assigneeId]))
}

/** A follow-up with the number of its ticket. */
export async function findWithTicketNumber(
  reader: Reader,
  id: string,
): Promise<(FollowUpRow & { ticketNumber: string | null }) | undefined> {
  const [row] = await reader
    .select({ ...getTableColumns(followUps), ticketNumber: tickets.number })
    .from(followUps)
    .leftJoin(tickets, eq(tickets.id, followUps.ticketId))
    .where(eq(followUps.id, id))
  return row
}

/**
 * Scheduled mails to a ticket's applicant that are still to come if nothing happens, the soonest first; paused ones and those that wait for
 * an act are none.
 */
export function listComing(reader: Reader, ticketId: string, limit: number): Promise<FollowUpRow[]> {
  return selectComing(reader, { ticketId, limit })
}

const selectComing = writtenOnce(['ticketId', 'limit'], (reader, { ticketId, limit }) =>
  reader
    .select()
    .from(followUps)
    .where(
      and(
        eq(followUps.ticketId, ticketId),
        eq(followUps.side, 'applicant'),
        eq(followUps.scheduled, true),
        eq(followUps.state, 'pending'),
        isNull(followUps.participantId),
        isNull(followUps.pausedAt),
        or(isNull(followUps.heldFor), eq(followUps.heldFor, 'resolution')),
      ),
    )
    .orderBy(asc(followUps.dueAt), asc(followUps.id))
    .limit(limit),
)
