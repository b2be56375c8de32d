import { and, getTableColumns, sql } from 'drizzle-orm'
import { ticketStatusCodes, type TicketStatus } from '../catalog/desk-codes.ts'
import type { Reader } from '../db/client.ts'
import { countLimit } from '../http/lists.ts'
import { unfinishedStatuses } from './lifecycle.rules.ts'
import type { TicketCounts } from './ticket-counts.store.ts'
import { conditionsOf, type TicketFilter } from './ticket-filter.store.ts'
import {
  byPlace,
  inOrder,
  isInOrder,
  ofPlace,
  ofTicket,
  ordersOf,
  placeOf,
  positionsAfter,
  type TicketCursor,
  type TicketOrder,
} from './ticket-order.store.ts'
import type { TicketSort } from './ticket-sorts.ts'
import { tickets } from './tickets.table.ts'
import type { TicketRow } from './tickets.store.ts'

/**
 * Up to `limit` tickets after the cursor, in the order of `sort`. Each status, and each side of the fast pass after a cursor, is a stretch
 * of an index that is in that order already; the stretches are merged, so that a page costs a page however many tickets there are.
 * Of what no index has in that order, and what was `counted` (of the same filter) to be few, a stretch is all that passes.
 */
export async function listTickets(
  reader: Reader,
  filter: TicketFilter,
  sort: TicketSort,
  now: Date,
  limit: number,
  after: TicketCursor | undefined,
  counted?: TicketCounts<TicketStatus>,
): Promise<TicketRow[]> {
  const statuses = statusesOf(filter).filter((status) => exactCount(counted, status) !== 0)
  const pages = ordersOf(sort, filter).flatMap((order) => {
    const stretches = statuses
      .filter((status) => isInOrder(status, order))
      .flatMap((status) => {
        const isFew = (exactCount(counted, status) ?? Infinity) <= countLimit
        const isGathered = isFew && !isStretchOfAnIndex(filter, order)
        const firstOnes = isGathered ? sql`` : sql`order by ${inOrder(order, ofTicket(order))} limit ${limit}`
        return assigneesOf(filter).flatMap((assignee) =>
          positionsAfter(after, order, filter.audience).map((position) => {
            const passes = and(...conditionsOf({ ...filter, assignee, status: [status] }, now), order.of?.passes, position)
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

/** How many of the status there are; undefined: it was not counted, or not to the end. */
function exactCount(counted: TicketCounts<TicketStatus> | undefined, status: TicketStatus): number | undefined {
  return counted?.atLeast.includes(status) ? undefined : counted?.counts[status]
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
function isStretchOfAnIndex(filter: TicketFilter, { of, newestFirst }: TicketOrder): boolean {
  const { due, assignee, fastPass, audience, topic, organization, words, ofContact } = filter
  const isOfDue = due === undefined || due === 'open' || !newestFirst
  // What is in the order of what is due lies as the fast pass of each is asked for: together with it, or without it.
  const isOfFastPass = fastPass === undefined || of !== undefined
  // Indexes are of one of these each.
  const isOfOne = [due, assignee, organization].filter((one) => one !== undefined).length <= 1
  return isOfDue && isOfFastPass && isOfOne && [audience, topic, words, ofContact].every((other) => other === undefined)
}
