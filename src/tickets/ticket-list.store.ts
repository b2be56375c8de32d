import { and, arrayContains, asc, eq, gt, inArray, isNotNull, isNull, like, lt, or, sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { addCalendarDays, dayInJapan, startOfDayInJapan } from '../calendar/business-time.rules.ts'
import { gramsOfQuery, normalizeForSearch } from '../catalog/search-grams.rules.ts'
import type { Audience, TicketStatus, Topic } from '../catalog/desk-codes.ts'
import type { Reader } from '../db/client.ts'
import { ticketStatusCodes } from '../catalog/desk-codes.ts'
import { unfinishedStatuses } from './lifecycle.rules.ts'
import { responseDueAt } from './owed.store.ts'
import type { TicketSort } from './ticket-sorts.ts'
import { tickets } from './tickets.table.ts'
import type { TicketRow } from './tickets.store.ts'

export interface TicketFilter {
  status?: readonly TicketStatus[] | undefined
  audience?: Audience | undefined
  /** A consultant's id, or `none` for tickets nobody has. */
  assignee?: string | undefined
  topic?: Topic | undefined
  organization?: string | undefined
  q?: string | undefined
  /** By when the desk's next word is due: `open` has a time, `overdue` one that has passed, `today` one that comes before the day ends. */
  due?: 'overdue' | 'today' | 'open' | undefined
  fastPass?: boolean | undefined
  /** What a contact may see at all: their organisation's tickets and their own. */
  ofContact?: { id: string; organizationId: string | null } | undefined
}

/** Sort key of the last ticket of the page before: [fast pass, instant, id]. */
export type TicketCursor = readonly [boolean, string, string]

export function cursorOf(row: TicketRow, sort: TicketSort): TicketCursor {
  const instant = sort === 'received' ? row.receivedAt : sort === 'updated' ? row.updatedAt : row.firstResponseDueAt
  return [row.fastPass, instant.toISOString(), row.id]
}

/** Up to `limit` tickets after the cursor, in the order of `sort`. */
export function listTickets(
  reader: Reader,
  filter: TicketFilter,
  sort: TicketSort,
  now: Date,
  limit: number,
  after: TicketCursor | undefined,
): Promise<TicketRow[]> {
  return reader
    .select()
    .from(tickets)
    .where(and(...conditionsOf(filter, now), after && isAfter(after, sort)))
    .orderBy(...orderOf(sort))
    .limit(limit)
}

/** As the indexes are ordered: without `nulls last` PostgreSQL sorts the whole table, though no value is null. */
function downwards(column: PgColumn): SQL {
  return sql`${column} desc nulls last`
}

function orderOf(sort: TicketSort): SQL[] {
  switch (sort) {
    case 'queue':
      return [downwards(tickets.fastPass), asc(tickets.firstResponseDueAt), asc(tickets.id)]
    case 'due':
      return [asc(tickets.firstResponseDueAt), asc(tickets.id)]
    case 'received':
      return [downwards(tickets.receivedAt), downwards(tickets.id)]
    case 'updated':
      return [downwards(tickets.updatedAt), downwards(tickets.id)]
  }
}

function isAfter([fastPass, instant, id]: TicketCursor, sort: TicketSort): SQL | undefined {
  const at = new Date(instant)
  const later = or(gt(tickets.firstResponseDueAt, at), and(eq(tickets.firstResponseDueAt, at), gt(tickets.id, id)))
  switch (sort) {
    case 'queue':
      return fastPass ? or(eq(tickets.fastPass, false), later) : and(eq(tickets.fastPass, false), later)
    case 'due':
      return later
    case 'received':
      return or(lt(tickets.receivedAt, at), and(eq(tickets.receivedAt, at), lt(tickets.id, id)))
    case 'updated':
      return or(lt(tickets.updatedAt, at), and(eq(tickets.updatedAt, at), lt(tickets.id, id)))
  }
}

function conditionsOf(filter: TicketFilter, now: Date): (SQL | undefined)[] {
  return [
    filter.status && inArray(tickets.status, [...filter.status]),
    filter.audience && eq(tickets.audience, filter.audience),
    heldBy(filter.assignee),
    filter.topic && arrayContains(tickets.topics, [filter.topic]),
    filter.organization === undefined ? undefined : eq(tickets.organizationId, filter.organization),
    filter.q === undefined ? undefined : containsWords(filter.q),
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
    open: isNotNull(responseDueAt),
    overdue: sql`${responseDueAt} < ${now.toISOString()}`,
    today: sql`${responseDueAt} >= ${now.toISOString()} and ${responseDueAt} < ${endOfToday.toISOString()}`,
  }
  return and(inArray(tickets.status, [...unfinishedStatuses]), when[due])
}

function heldBy(assignee: string | undefined): SQL | undefined {
  if (assignee === undefined) return undefined
  return assignee === 'none' ? isNull(tickets.assigneeId) : eq(tickets.assigneeId, assignee)
}

/** The index finds tickets that have all grams of the query; the comparison keeps those that have them in one piece. */
function containsWords(q: string): SQL | undefined {
  const words = normalizeForSearch(q)
  if (words === '') return undefined
  const pattern = `%${words.replaceAll(/[\\%_]/gu, (sign) => `\\${sign}`)}%`
  return and(arrayContains(tickets.grams, gramsOfQuery(q)), like(tickets.searchText, pattern))
}

/** The largest number a count is carried to; beyond it the desk reads "999+". */
export const countLimit = 999

/** How many tickets pass each of the filters, each counted to one more than `countLimit` at most; all by one statement, that is, of one moment. */
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
