import { and, asc, count, eq, gte, inArray, lt, sql, type SQL } from 'drizzle-orm'
import type { FollowUpState } from '../catalog/follow-up-codes.ts'
import type { Reader } from '../db/client.ts'
import { sequenceVersions } from '../sequences/sequences.table.ts'
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
      stillDue: countOf(sql`${followUps.state} in ('pending', 'sending')`),
      held: countOf(sql`${followUps.state} = 'pending' and ${followUps.heldFor} is not null`),
      paused: countOf(sql`${followUps.state} = 'pending' and ${followUps.pausedAt} is not null`),
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
  state?: FollowUpState | undefined
}

/** The mails behind the numbers, in the order they are due. */
export async function listLedgerMails(
  reader: Reader,
  period: LedgerPeriod,
  { series: wanted, state }: LedgerFilter,
  limit: number,
  after?: { dueAt: string; id: string },
): Promise<FollowUpRow[]> {
  const rows = await reader
    .select({ followUp: followUps })
    .from(followUps)
    .leftJoin(sequenceVersions, eq(sequenceVersions.id, followUps.sequenceVersionId))
    .where(
      and(
        within(period),
        wanted === undefined ? undefined : sql`${series} = ${wanted}`,
        state === undefined ? undefined : eq(followUps.state, state),
        after ? sql`(${followUps.dueAt}, ${followUps.id}) > (${after.dueAt}::timestamptz, ${after.id}::uuid)` : undefined,
      ),
    )
    .orderBy(asc(followUps.dueAt), asc(followUps.id))
    .limit(limit)
  return rows.map(({ followUp }) => followUp)
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
