import { and, sql, type SQL } from 'drizzle-orm'
import { ticketStatusCodes, type TicketStatus } from '../catalog/desk-codes.ts'
import type { Reader } from '../db/client.ts'
import { countLimit } from '../http/lists.ts'
import { conditionsOf, type TicketFilter } from './ticket-filter.store.ts'
import { tickets } from './tickets.table.ts'
import { hasWords } from './words-of-tickets.store.ts'

/** How many tickets pass each of several filters. */
export interface TicketCounts<Name extends string> {
  /** Each counted to one more than `countLimit` at most. */
  readonly counts: Record<Name, number>
  /** Of which there may be more than were counted: those that have a frequent word are looked for among so many only. */
  readonly atLeast: readonly Name[]
}

/** Among so many of the tickets that pass the rest of a filter, those that have a frequent word are counted. */
const lookedAtMost = 5000

/** How many tickets pass each of the filters; all by one statement, that is, of one moment. */
export async function countTickets<Name extends string>(
  reader: Reader,
  filters: readonly (readonly [Name, TicketFilter])[],
  now: Date,
): Promise<TicketCounts<Name>> {
  const counts = filters.map(([name, filter]) => sql`${countOf(filter, now)} as ${sql.identifier(name)}`)
  const [row] = await reader.execute<Record<Name, readonly [found: number, looked: number]>>(sql`select ${sql.join(counts, sql`, `)}`)
  if (!row) throw new Error('nothing was counted')
  const names = filters.map(([name]) => name)
  return {
    counts: Object.fromEntries(names.map((name) => [name, Math.min(row[name][0], countLimit + 1)])) as Record<Name, number>, // one for each name
    atLeast: names.filter((name) => row[name][0] <= countLimit && row[name][1] > lookedAtMost),
  }
}

/** How many pass and, where not all that may pass are looked at, among how many: one more than `lookedAtMost` when there are more. */
function countOf({ words, ...rest }: TicketFilter, now: Date): SQL {
  if (words === undefined || 'ids' in words) {
    const upToLimit = sql`select 1 from ${tickets} where ${and(sql`true`, ...conditionsOf({ ...rest, words }, now))} limit ${countLimit + 1}`
    return sql`(select array[count(*)::int, 0] from (${upToLimit}) counted)`
  }
  const looked = sql`select ${hasWords(words)} as passes from ${tickets} where ${and(sql`true`, ...conditionsOf(rest, now))} limit ${lookedAtMost + 1}`
  return sql`(select array[count(*) filter (where passes), count(*)]::int[] from (${looked}) looked)`
}

/** How many tickets of each status pass the rest of the filter. */
export function countByStatus(reader: Reader, filter: TicketFilter, now: Date): Promise<TicketCounts<TicketStatus>> {
  return countTickets(
    reader,
    ticketStatusCodes.map((status) => [status, { ...filter, status: [status] }] as const),
    now,
  )
}
