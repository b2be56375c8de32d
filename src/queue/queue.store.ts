import { and, asc, desc, eq, lt, sql } from 'drizzle-orm'
import type { Reader, Transaction } from '../db/client.ts'
import { events, outbox } from '../events/events.table.ts'
import { followUps } from '../follow-ups/follow-ups.table.ts'
import { tickets } from '../tickets/tickets.table.ts'
import { jobFailures, workerProcesses } from './queue.table.ts'

/** Rows that are counted at most: a flood costs no more to look at. */
export const countedAtMost = 10_000

export interface Backlog {
  waiting: number
  /** Tried, and to be tried again. */
  delayed: number
  /** ISO 8601. */
  oldestAt: string | null
}

const inIso = (instant: string) => sql.raw(`to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)

/** Events nobody has reacted to yet; delayed: handed over, and still there after `again` seconds. */
export async function countReactions(reader: Reader, again: number): Promise<Backlog> {
  const [row] = await reader.execute<{ waiting: number; delayed: number; oldestAt: string | null }>(sql`
    select count(*)::int as waiting, (count(*) filter (where relayed_at < now() - make_interval(secs => ${again})))::int as delayed,
      ${inIso('min(created_at)')} as "oldestAt"
    from (select relayed_at, created_at from ${outbox} order by id limit ${countedAtMost}) as undone`)
  return row ?? { waiting: 0, delayed: 0, oldestAt: null }
}

/** Mails that are due; delayed: the mail server said "later", and their next attempt is to come within hours. */
export async function countDeliveries(reader: Reader): Promise<Backlog> {
  const [row] = await reader.execute<{ waiting: number; delayed: number; oldestAt: string | null }>(sql`
    select (count(*) filter (where due_at <= desk_now()))::int as waiting,
      (count(*) filter (where due_at > desk_now() and attempts > 0))::int as delayed,
      ${inIso('min(due_at) filter (where due_at <= desk_now())')} as "oldestAt"
    from (
      select due_at, attempts from ${followUps}
      where state = 'pending' and held_for is null and paused_at is null and due_at < desk_now() + interval '1 day'
      order by due_at limit ${countedAtMost}) as soon`)
  return row ?? { waiting: 0, delayed: 0, oldestAt: null }
}

export type WorkerRow = typeof workerProcesses.$inferSelect

/** Every worker that did not end in order, the one heard of last first. */
export function listWorkers(reader: Reader, limit: number): Promise<WorkerRow[]> {
  return reader.select().from(workerProcesses).orderBy(desc(workerProcesses.seenAt)).limit(limit)
}

/** Workers heard of within `silence` seconds, those heard of within an hour but not since, and when any was heard of last (ISO 8601). */
export async function countWorkers(reader: Reader, silence: number): Promise<{ alive: number; lost: number; seenAt: string | null }> {
  const heard = sql`now() - make_interval(secs => ${silence})`
  const [row] = await reader.execute<{ alive: number; lost: number; seenAt: string | null }>(sql`
    select (count(*) filter (where seen_at >= ${heard}))::int as alive,
      (count(*) filter (where seen_at < ${heard} and seen_at >= now() - interval '1 hour'))::int as lost,
      ${inIso('max(seen_at)')} as "seenAt"
    from ${workerProcesses}`)
  return row ?? { alive: 0, lost: 0, seenAt: null }
}

/** A sign of life: the worker's row, as it is now. */
export async function saveWorker(reader: Reader, row: Omit<WorkerRow, 'startedAt' | 'seenAt'>): Promise<void> {
  const now = sql`now()`
  const { id: _id, ...state } = row
  await reader
    .insert(workerProcesses)
    .values({ ...row, startedAt: now, seenAt: now })
    .onConflictDoUpdate({ target: workerProcesses.id, set: { ...state, seenAt: now } })
}

export async function deleteWorker(reader: Reader, id: string): Promise<void> {
  await reader.delete(workerProcesses).where(eq(workerProcesses.id, id))
}

/** Returns how many were deleted. */
export async function deleteSilentWorkers(reader: Reader, days: number): Promise<number> {
  const silent = lt(workerProcesses.seenAt, sql`now() - make_interval(days => ${days})`)
  return (await reader.delete(workerProcesses).where(silent).returning({ id: workerProcesses.id })).length
}

interface FaultColumns {
  fault: string
  code: string | null
  place: string | null
}

/** Counts a failure of a reaction, and makes its row the first time. Nothing when somebody else has reacted meanwhile. */
export async function saveReactionFailure(reader: Reader, outboxId: number, { fault, code, place }: FaultColumns): Promise<void> {
  await reader.execute(sql`
    insert into ${jobFailures} (job, outbox_id, event_id, fault, code, place, first_at, last_at)
    select 'react', id, event_id, ${fault}, ${code}, ${place}, now(), now() from ${outbox} where id = ${outboxId}
    on conflict (outbox_id) do update set attempts = job_failures.attempts + 1, last_at = now(),
      fault = excluded.fault, code = excluded.code, place = excluded.place`)
}

/** The same for a mail. */
export async function saveDeliveryFailure(reader: Reader, followUpId: string, { fault, code, place }: FaultColumns): Promise<void> {
  await reader.execute(sql`
    insert into ${jobFailures} (job, follow_up_id, fault, code, place, first_at, last_at)
    select 'deliver', id, ${fault}, ${code}, ${place}, now(), now() from ${followUps} where id = ${followUpId}
    on conflict (follow_up_id) do update set attempts = job_failures.attempts + 1, last_at = now(),
      fault = excluded.fault, code = excluded.code, place = excluded.place`)
}

/** Whether what failed still has to be done. */
const isUndone = sql<boolean>`case ${jobFailures.job}
  when 'react' then exists (select from outbox where outbox.id = ${jobFailures.outboxId})
  else exists (
    select from follow_ups
    where follow_ups.id = ${jobFailures.followUpId} and follow_ups.state in ('pending', 'sending') and follow_ups.due_at <= desk_now())
  end`

const selected = { failure: jobFailures, isUndone, eventType: events.type, mailKind: followUps.kind, ticket: tickets.number }

export type FailureRow = Awaited<ReturnType<typeof listFailures>>[number]

/** Up to `limit` failures, the latest first, after `after`. */
export async function listFailures(reader: Reader, limit: number, after: { at: string; id: string } | undefined) {
  return failures(reader)
    .where(after && sql`(${jobFailures.lastAt}, ${jobFailures.id}) < (${after.at}::timestamptz, ${after.id}::uuid)`)
    .orderBy(desc(jobFailures.lastAt), desc(jobFailures.id))
    .limit(limit)
}

export async function findFailure(reader: Reader, id: string): Promise<FailureRow | undefined> {
  const [row] = await failures(reader).where(eq(jobFailures.id, id))
  return row
}

function failures(reader: Reader) {
  return reader
    .select(selected)
    .from(jobFailures)
    .leftJoin(events, eq(events.id, jobFailures.eventId))
    .leftJoin(followUps, eq(followUps.id, jobFailures.followUpId))
    .leftJoin(tickets, sql`${tickets.id} = coalesce(${events.ticketId}, ${followUps.ticketId})`)
}

/** How many failures of each job still have to be done and were not dismissed. */
export async function countFailures(reader: Reader): Promise<{ react: number; deliver: number }> {
  const [row] = await reader
    .select({
      react: sql<number>`(count(*) filter (where job = 'react'))::int`,
      deliver: sql<number>`(count(*) filter (where job = 'deliver'))::int`,
    })
    .from(
      reader
        .select({ job: jobFailures.job })
        .from(jobFailures)
        .where(and(sql`${jobFailures.dismissedAt} is null`, isUndone))
        .limit(countedAtMost)
        .as('undone'),
    )
  return row ?? { react: 0, deliver: 0 }
}

/** Makes the outbox row look as if nobody had handed it over. */
export async function forgetRelay(tx: Transaction, outboxId: number): Promise<void> {
  await tx.update(outbox).set({ relayedAt: null }).where(eq(outbox.id, outboxId))
}

/** Whether this call dismissed it: false when it was before. */
export async function markDismissed(tx: Transaction, id: string, by: string): Promise<boolean> {
  const rows = await tx
    .update(jobFailures)
    .set({ dismissedAt: sql`now()`, dismissedBy: by })
    .where(and(eq(jobFailures.id, id), sql`${jobFailures.dismissedAt} is null`))
    .returning({ id: jobFailures.id })
  return rows.length === 1
}

/**
 * Deletes up to `limit` failures of what has been done since: those older than `days`, and of the younger ones all but the newest `kept`.
 * Returns how many.
 */
export async function deleteSettledFailures(
  reader: Reader,
  { days, kept, limit }: { days: number; kept: number; limit: number },
): Promise<number> {
  const newest = reader.select({ id: jobFailures.id }).from(jobFailures).orderBy(desc(jobFailures.lastAt)).limit(kept)
  const settled = reader
    .select({ id: jobFailures.id })
    .from(jobFailures)
    .where(
      sql`not (${isUndone}) and (${jobFailures.lastAt} < now() - make_interval(days => ${days}) or ${jobFailures.id} not in (${newest}))`,
    )
    .orderBy(asc(jobFailures.lastAt))
    .limit(limit)
  return (
    await reader
      .delete(jobFailures)
      .where(sql`${jobFailures.id} in (${settled})`)
      .returning({ id: jobFailures.id })
  ).length
}
