import { and, arrayContains, eq, getTableColumns, inArray, isNotNull, isNull, or, sql, type SQL } from 'drizzle-orm'
import { addCalendarDays, dayInJapan, startOfDayInJapan } from '../calendar/business-time.rules.ts'
import type { Audience, TicketStatus, Topic } from '../catalog/desk-codes.ts'
import type { Reader } from '../db/client.ts'
import { ticketStatusCodes } from '../catalog/desk-codes.ts'
import { countLimit } from '../http/lists.ts'
import { unfinishedStatuses } from './lifecycle.rules.ts'
import { lastDueAt, responseDueAt } from './owed.store.ts'
import {
  byPlace,
  inOrder,
  ofPlace,
  ofTicket,
  orderOf,
  ordersOf,
  placeOf,
  positionsAfter,
  type TicketCursor,
  type TicketOrder,
} from './ticket-order.store.ts'
import type { TicketSort } from './ticket-sorts.ts'
import { tickets } from './tickets.table.ts'
import type { TicketRow } from './tickets.store.ts'
import { hasWords, type WordsOfTickets } from './words-of-tickets.store.ts'

export interface TicketFilter {
  status?: readonly TicketStatus[] | undefined
  audience?: Audience | undefined
  /** A consultant's id, `none` for tickets nobody has, or the ids of several, whose order no index has together. */
  assignee?: string | readonly string[] | undefined
  topic?: Topic | undefined
  organization?: string | undefined
  /** The words asked for, looked up (`lookUpWords`). */
  words?: WordsOfTickets | undefined
  /** By when the desk's next word is due: `open` has a time, `overdue` one that has passed, `today` one that comes before the day ends. */
  due?: 'overdue' | 'today' | 'open' | undefined
  fastPass?: boolean | undefined
  /** What a contact may see at all: their organisation's tickets and their own. */
  ofContact?: { id: string; organizationId: string | null } | undefined
}

/**
 * Up to `limit` tickets after the cursor, in the order of `sort`. Each status, and each side of the fast pass after a cursor, is a stretch
 * of an index that is in that order already; the stretches are merged, so that a page costs a page however many tickets there are.
 * Of what no index has in that order, and what `counts` (of the same filter) says to be few, a stretch is all that passes.
 */
export async function listTickets(
  reader: Reader,
  filter: TicketFilter,
  sort: TicketSort,
  now: Date,
  limit: number,
  after: TicketCursor | undefined,
  counts?: Readonly<Record<TicketStatus, number>>,
): Promise<TicketRow[]> {
  const statuses = statusesOf(filter).filter((status) => counts?.[status] !== 0)
  const pages = ordersOf(sort).flatMap((order) => {
    const stretches = statuses
      .filter((status) => orderOf(sort, status) === order)
      .flatMap((status) => {
        const isGathered = counts !== undefined && counts[status] <= countLimit && !isStretchOfAnIndex(filter, order)
        const firstOnes = isGathered ? sql`` : sql`order by ${inOrder(order, ofTicket(order))} limit ${limit}`
        return assigneesOf(filter).flatMap((assignee) =>
          positionsAfter(after, order, filter.audience).map((position) => {
            const passes = and(...conditionsOf({ ...filter, assignee, status: [status] }, now), position)
            return sql`(select ${tickets.id}, ${tickets.fastPass}, ${order.instant} as at from ${tickets} where ${passes} ${firstOnes})`
          }),
        )
      })
    if (stretches.length === 0) return []
    return sql`(select ${placeOf(order)} from (${sql.join(stretches, sql` union all `)}) stretches order by ${inOrder(order, ofPlace)} limit ${limit})`
  })
  if (pages.length === 0) return []
  const page = sql`(select * from (${sql.join(pages, sql` union all `)}) pages order by ${byPlace} limit ${limit}) page`
  return reader
    .select(getTableColumns(tickets))
    .from(page)
    .innerJoin(tickets, sql`${tickets.id} = page.id`)
    .orderBy(byPlace)
}

/** The statuses a ticket may have to pass the filter. */
function statusesOf(filter: TicketFilter): readonly TicketStatus[] {
  return [...new Set(filter.status ?? (filter.due ? unfinishedStatuses : ticketStatusCodes))]
}

/** Each alone has its stretch of an index. */
function assigneesOf({ assignee }: TicketFilter): readonly (string | undefined)[] {
  return typeof assignee === 'object' ? assignee : [assignee]
}

/** Whether an index has what passes the filter together, in the order asked for. */
function isStretchOfAnIndex(filter: TicketFilter, { fastPassFirst, isFinished, newestFirst }: TicketOrder): boolean {
  const { due, assignee, fastPass, audience, topic, organization, words, ofContact } = filter
  const isOfDue = due === undefined || due === 'open' || !newestFirst
  // What is finished of the queue lies as the fast pass of each is asked for: together with it, or without it.
  const isOfFastPass = fastPass === undefined || fastPassFirst || isFinished
  const isOfOne = due === undefined || assignee === undefined
  return isOfDue && isOfFastPass && isOfOne && [audience, topic, organization, words, ofContact].every((other) => other === undefined)
}

function conditionsOf(filter: TicketFilter, now: Date): (SQL | undefined)[] {
  return [
    filter.status && inArray(tickets.status, [...filter.status]),
    filter.audience && eq(tickets.audience, filter.audience),
    heldBy(filter.assignee),
    filter.topic && arrayContains(tickets.topics, [filter.topic]),
    filter.organization === undefined ? undefined : eq(tickets.organizationId, filter.organization),
    filter.words && hasWords(filter.words),
    filter.fastPass === undefined ? undefined : eq(tickets.fastPass, filter.fastPass),
    filter.due && isDue(filter.due, now),
    filter.ofContact &&
      or(
        eq(tickets.applicantId, filter.ofContact.id),
        filter.ofContact.organizationId ? eq(tickets.organizationId, filter.ofContact.organizationId) : undefined,
      ),
  ]
}

function isDue(due: 'overdue' | 'today' | 'open', now: Date): SQL | undefined {
  const endOfToday = startOfDayInJapan(addCalendarDays(dayInJapan(now), 1))
  const when = {
    open: undefined,
    overdue: sql`${lastDueAt} < ${now.toISOString()}`,
    today: sql`${lastDueAt} >= ${now.toISOString()} and ${lastDueAt} < ${endOfToday.toISOString()}`,
  }
  return and(inArray(tickets.status, [...unfinishedStatuses]), isNotNull(responseDueAt), when[due])
}

function heldBy(assignee: TicketFilter['assignee']): SQL | undefined {
  if (assignee === undefined) return undefined
  if (typeof assignee === 'object') return inArray(tickets.assigneeId, [...assignee])
  return assignee === 'none' ? isNull(tickets.assigneeId) : eq(tickets.assigneeId, assignee)
}

/**
 * How many tickets pass each of the filters, each counted to one more than `countLimit` at most; all by one statement, that is, of one
 * moment.
 */
export async function countTickets<Name extends string>(
  reader: Reader,
  filters: readonly (readonly [Name, TicketFilter])[],
  now: Date,
): Promise<Record<Name, number>> {
  const counts = filters.map(([name, filter]) => {
    const upToLimit = sql`select 1 from ${tickets} where ${and(sql`true`, ...conditionsOf(filter, now))} limit ${countLimit + 1}`
    return sql`(select count(*)::int from (${upToLimit}) counted) as ${sql.identifier(name)}`
  })
  const [row] = await reader.execute<Record<Name, number>>(sql`select ${sql.join(counts, sql`, `)}`)
  if (!row) throw new Error('nothing was counted')
  return row
}

/** How many tickets of each status pass the rest of the filter. */
export function countByStatus(reader: Reader, filter: TicketFilter, now: Date): Promise<Record<TicketStatus, number>> {
  return countTickets(
    reader,
    ticketStatusCodes.map((status) => [status, { ...filter, status: [status] }] as const),
    now,
  )
}
