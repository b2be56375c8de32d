import { and, eq, gte, inArray, lt, sql, type SQL } from 'drizzle-orm'
import type { FollowUpState } from '../catalog/follow-up-codes.ts'
import type { Reader } from '../db/client.ts'
import { sequenceVersions } from '../sequences/sequences.table.ts'
import { tickets } from '../tickets/tickets.table.ts'
import type { FollowUpRow } from './follow-ups.store.ts'
import { followUpPlans, followUps } from './follow-ups.table.ts'

/** From `from` to before `to`. */
export interface LedgerPeriod {
  from: Date
  to: Date
}

export interface LedgerCounts {
  due: number
  sent: number
  failed: number
  cancelled: number
  unknown: number
  stillDue: number
  held: number
  paused: number
}

/** What the ledger counts besides the states, and what of `still_due` it counts once more. */
const parts = {
  still_due: sql`${followUps.state} in ('pending', 'sending')`,
  held: sql`${followUps.state} = 'pending' and ${followUps.heldFor} is not null`,
  paused: sql`${followUps.state} = 'pending' and ${followUps.pausedAt} is not null`,
} as const

export type LedgerPart = keyof typeof parts

/**
 * `due` is what was planned for the period, by the accounts of plans; the others say what became of the mails there are (`held` and `paused`
 * are parts of `stillDue`). A plan whose mail is gone counts as due alone; a mail nobody has an account of is counted, on the day it is due
 * now, in the others alone.
 */
export async function countBySeries(reader: Reader, { from, to }: LedgerPeriod): Promise<(LedgerCounts & { series: string })[]> {
  const period = sql`due_at >= ${sql.param(from, followUps.dueAt)} and due_at < ${sql.param(to, followUps.dueAt)}`
  const rows = await reader.execute<LedgerCounts & { series: string } & Record<string, unknown>>(sql`
    with planned as (select follow_up_id, series from ${followUpPlans} where ${period}),
    counted as (
      select planned.series, 1 as due, follow_up_id as id from planned
      union all
      select coalesce(v.sequence_code, f.kind), 0, f.id from ${followUps} f left join ${sequenceVersions} v on v.id = f.sequence_version_id
      where ${period} and not exists (select from ${followUpPlans} p where p.follow_up_id = f.id))
    select series, sum(due)::int as due, ${countOf(sql`${followUps.state} = 'sent'`)} as sent,
      ${countOf(sql`${followUps.state} = 'failed'`)} as failed, ${countOf(sql`${followUps.state} = 'cancelled'`)} as cancelled,
      ${countOf(sql`${followUps.state} = 'unknown'`)} as unknown, ${countOf(parts.still_due)} as "stillDue",
      ${countOf(parts.held)} as held, ${countOf(parts.paused)} as paused
    from counted left join ${followUps} on ${followUps.id} = counted.id
    group by series order by series`)
  return [...rows]
}

function countOf(condition: SQL): SQL {
  return sql`(count(*) filter (where ${condition}))::int`
}

export interface LedgerFilter {
  series?: string | undefined
  state?: FollowUpState | LedgerPart | undefined
}

/** With the state in the words of the statement: the index of what is not settled is of some states only. */
const conditions: Readonly<Record<FollowUpState | LedgerPart, SQL>> = {
  ...parts,
  pending: sql`${followUps.state} = 'pending'`,
  sending: sql`${followUps.state} = 'sending'`,
  sent: sql`${followUps.state} = 'sent'`,
  unknown: sql`${followUps.state} = 'unknown'`,
  failed: sql`${followUps.state} = 'failed'`,
  cancelled: sql`${followUps.state} = 'cancelled'`,
}

/** A mail with when it was planned for and the number of its ticket. */
export interface LedgerMailRow {
  followUp: FollowUpRow
  plannedFor: Date
  ticket: string | null
}

/**
 * The mails behind the numbers, in the order they were planned for. Those of a state in which few mails are, however old the desk, are
 * gathered; the others are met soon where the plans are read in that order.
 */
export async function listLedgerMails(
  reader: Reader,
  { from, to }: LedgerPeriod,
  { series, state }: LedgerFilter,
  limit: number,
  after?: { plannedFor: string; id: string },
): Promise<LedgerMailRow[]> {
  const { followUpId, dueAt } = followUpPlans
  const wanted = and(
    gte(dueAt, from),
    lt(dueAt, to),
    series === undefined ? undefined : eq(followUpPlans.series, series),
    state && conditions[state],
    after ? sql`(${dueAt}, ${followUpId}) > (${after.plannedFor}::timestamptz, ${after.id}::uuid)` : undefined,
  )
  const isOfFew = state !== undefined && state !== 'sent' && state !== 'cancelled'
  // `offset 0`: else PostgreSQL would look for the few along all the plans of the period.
  const planned = sql`select ${dueAt} as planned_for, ${followUpId} as id from ${followUpPlans}
    join ${followUps} on ${eq(followUps.id, followUpId)} where ${wanted} ${isOfFew ? sql`offset 0` : sql``}`
  const page = sql`(select * from (${planned}) planned order by planned_for, id limit ${limit}) page`
  return reader
    .select({ followUp: followUps, plannedFor: sql<Date>`page.planned_for`.mapWith(dueAt), ticket: tickets.number })
    .from(page)
    .innerJoin(followUps, sql`${followUps.id} = page.id`)
    .leftJoin(tickets, eq(tickets.id, followUps.ticketId))
    .orderBy(sql`page.planned_for, page.id`)
}

export interface SequenceOfMail {
  code: string
  version: number
}

/** Which sequence's which version these ids are of. */
export function listSequencesOf(reader: Reader, versionIds: readonly string[]): Promise<(SequenceOfMail & { id: string })[]> {
  return reader
    .select({ id: sequenceVersions.id, code: sequenceVersions.sequenceCode, version: sequenceVersions.version })
    .from(sequenceVersions)
    .where(inArray(sequenceVersions.id, [...versionIds]))
}
