import { asc, eq, gt, lt, sql } from 'drizzle-orm'
import type { Reader, Transaction } from '../db/client.ts'
import { events, outbox } from '../events/events.table.ts'
import { tickets } from '../tickets/tickets.table.ts'
import { feed, feedHead } from './feed.table.ts'
import { channel } from './listening.store.ts'

/** Whether something happened that has no place in the feed yet. */
export async function hasUnfed(reader: Reader): Promise<boolean> {
  const rows = await reader.select({ id: outbox.id }).from(outbox).where(eq(outbox.fed, false)).limit(1)
  return rows.length > 0
}

/** Waits for its turn: from here to the end of the transaction nobody else gives numbers. */
export async function lockHead(tx: Transaction): Promise<void> {
  await tx.select().from(feedHead).where(eq(feedHead.id, 1)).for('no key update')
}

/** Gives the next numbers to up to `limit` events; says how many, and lets every process that listens know. Under `lockHead`. */
export async function feedFresh(tx: Transaction, limit: number): Promise<number> {
  const [row] = await tx.execute<{ count: number }>(sql`
    with fresh as (select id, event_id from ${outbox} where not fed order by id limit ${limit}),
      -- An event is told once, however often somebody is to react to it.
      numbered as (
        select event_id, row_number() over (order by min(fresh.id)) as place from fresh join ${events} e on e.id = event_id
        where not exists (select from ${feed} told where told.event_id = fresh.event_id) group by event_id),
      marked as (update ${outbox} set fed = true where id in (select id from fresh)),
      moved as (update ${feedHead} set last = last + (select count(*) from numbered) where id = 1),
      told as (
        insert into ${feed} (seq, event_id, type, ticket_id, ticket_number, ticket_version, subject_id, staff_id, occurred_at)
        select head.last + n.place, e.id, e.type, e.ticket_id, t.number, t.version, e.subject_id,
          case e.actor_kind when 'staff' then e.actor_id end, e.occurred_at
        from numbered n join ${events} e on e.id = n.event_id left join ${tickets} t on t.id = e.ticket_id
          cross join ${feedHead} head
        returning 1)
    select (select count(*) from fresh)::int as count, pg_notify(${channel}, '')`)
  return row?.count ?? 0
}

export interface FeedBounds {
  /** The last number given. */
  last: number
  /** The first that is still kept; `last + 1` when none is. */
  first: number
}

export async function readBounds(reader: Reader): Promise<FeedBounds> {
  const [row] = await reader.execute<{ last: string; first: string }>(sql`
    select last, coalesce((select min(seq) from ${feed}), last + 1) as first from ${feedHead} where id = 1`)
  return { last: Number(row?.last ?? 0), first: Number(row?.first ?? 1) }
}

/** Up to `limit` entries after the number `after`, each with whose its ticket is now. */
export function listEntries(reader: Reader, after: number, limit: number) {
  return reader
    .select({
      seq: feed.seq,
      type: feed.type,
      ticketNumber: feed.ticketNumber,
      ticketVersion: feed.ticketVersion,
      subjectId: feed.subjectId,
      staffId: feed.staffId,
      occurredAt: feed.occurredAt,
      ticket: { assigneeId: tickets.assigneeId, organizationId: tickets.organizationId, applicantId: tickets.applicantId },
    })
    .from(feed)
    .leftJoin(tickets, eq(tickets.id, feed.ticketId))
    .where(gt(feed.seq, after))
    .orderBy(asc(feed.seq))
    .limit(limit)
}

export type FeedEntry = Awaited<ReturnType<typeof listEntries>>[number]

/** Forgets what is older than `days`; says how much that was. */
export async function deleteOldEntries(tx: Transaction, days: number): Promise<number> {
  const gone = await tx
    .delete(feed)
    .where(lt(feed.fedAt, sql`now() - make_interval(days => ${days})`))
    .returning({ seq: feed.seq })
  return gone.length
}
