import { and, asc, count, eq, gte, inArray, lt, sql, type SQL } from 'drizzle-orm'
import type { FollowUpState } from '../catalog/follow-up-codes.ts'
import type { Reader } from '../db/client.ts'
import { sequenceVersions } from '../sequences/sequences.table.ts'
import { tickets } from '../tickets/tickets.table.ts'
import type { FollowUpRow } from './follow-ups.store.ts'
import { followUps } from './follow-ups.table.ts'

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

/** The sequence a mail belongs to; mails that belong to none are known by their kind. */
const series = sql<string>`coalesce(${sequenceVersions.sequenceCode}, ${followUps.kind})`

/** What the ledger counts besides the states, and what of `still_due` it counts once more. */
const parts = {
  still_due: sql`${followUps.state} in ('pending', 'sending')`,
  held: sql`${followUps.state} = 'pending' and ${followUps.heldFor} is not null`,
  paused: sql`${followUps.state} = 'pending' and ${followUps.pausedAt} is not null`,
} as const

export type LedgerPart = keyof typeof parts

/** Every mail due within the period is counted in `due` and in exactly one of the others (`held` and `paused` are parts of `stillDue`). */
export function countBySeries(reader: Reader, period: LedgerPeriod): Promise<(LedgerCounts & { series: string })[]> {
  return reader
    .select({
      series,
      due: count(),
      sent: countOf(sql`${followUps.state} = 'sent'`),
      failed: countOf(sql`${followUps.state} = 'failed'`),
      cancelled: countOf(sql`${followUps.state} = 'cancelled'`),
      unknown: countOf(sql`${followUps.state} = 'unknown'`),
      stillDue: countOf(parts.still_due),
      held: countOf(parts.held),
      paused: countOf(parts.paused),
    })
    .from(followUps)
    .leftJoin(sequenceVersions, eq(sequenceVersions.id, followUps.sequenceVersionId))
    .where(within(period))
    .groupBy(series)
    .orderBy(asc(series))
}

function countOf(condition: SQL): SQL<number> {
  return sql`count(*) filter (where ${condition})`.mapWith(Number)
}

function within({ from, to }: LedgerPeriod): SQL | undefined {
  return and(gte(followUps.dueAt, from), lt(followUps.dueAt, to))
}

export interface LedgerFilter {
  series?: string | undefined
  state?: FollowUpState | LedgerPart | undefined
}

function isIn(state: FollowUpState | LedgerPart): SQL {
  return state in parts ? parts[state as LedgerPart] : eq(followUps.state, state as FollowUpState)
}

/** A mail with the number of its ticket. */
export interface LedgerMailRow {
  followUp: FollowUpRow
  ticket: string | null
}

/** The mails behind the numbers, in the order they are due. */
export async function listLedgerMails(
  reader: Reader,
  period: LedgerPeriod,
  { series: wanted, state }: LedgerFilter,
  limit: number,
  after?: { dueAt: string; id: string },
): Promise<LedgerMailRow[]> {
  return reader
    .select({ followUp: followUps, ticket: tickets.number })
    .from(followUps)
    .leftJoin(sequenceVersions, eq(sequenceVersions.id, followUps.sequenceVersionId))
    .leftJoin(tickets, eq(tickets.id, followUps.ticketId))
    .where(
      and(
        within(period),
        wanted === undefined ? undefined : sql`${series} = ${wanted}`,
        state === undefined ? undefined : isIn(state),
        after ? sql`(${followUps.dueAt}, ${followUps.id}) > (${after.dueAt}::timestamptz, ${after.id}::uuid)` : undefined,
      ),
    )
    .orderBy(asc(followUps.dueAt), asc(followUps.id))
    .limit(limit)
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
