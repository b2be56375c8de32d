import { and, eq, sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Audience, TicketStatus } from '../catalog/desk-codes.ts'
import { isUnfinished, mayHaveFastPass, queuedAt as queuedAtOf } from './lifecycle.rules.ts'
import { queuedAt } from './owed.store.ts'
import type { TicketFilter } from './ticket-filter.store.ts'
import type { TicketSort } from './ticket-sorts.ts'
import { tickets } from './tickets.table.ts'
import type { TicketRow } from './tickets.store.ts'

/** Sort key of the last ticket of the page before: [turn of its order; fast pass; instant, or `infinity` where none is due; id]. */
export type TicketCursor = readonly [number, boolean, string, string]

/** What is compared one after the other: the fast pass if the order begins with it, an instant, and the id. */
export interface TicketOrder {
  readonly instant: SQL | PgColumn
  readonly fastPassFirst: boolean
  readonly newestFirst: boolean
  /** It comes after all that is in an order of an earlier turn. */
  readonly turn: number
  /** Of which tickets it is: of all when nothing is said. */
  readonly of?: { readonly finished: boolean; readonly passes?: SQL }
}

const isDue = sql`${queuedAt} < 'infinity'`
const isNotDue = sql`${queuedAt} = 'infinity'`

/** Nobody waits for what is finished, and whoever looks for it looks for what is not long ago. */
const finished: TicketOrder = { instant: queuedAt, fastPassFirst: false, newestFirst: true, turn: 2, of: { finished: true } }

/** The orders of which a list consists, one after the other. The fast pass hastens what is due, and nothing that is not. */
const orders = {
  queue: [
    { instant: queuedAt, fastPassFirst: true, newestFirst: false, turn: 0, of: { finished: false, passes: isDue } },
    { instant: queuedAt, fastPassFirst: false, newestFirst: false, turn: 1, of: { finished: false, passes: isNotDue } },
    finished,
  ],
  due: [{ instant: queuedAt, fastPassFirst: false, newestFirst: false, turn: 0, of: { finished: false } }, finished],
  received: [{ instant: tickets.receivedAt, fastPassFirst: false, newestFirst: true, turn: 0 }],
  updated: [{ instant: tickets.updatedAt, fastPassFirst: false, newestFirst: true, turn: 0 }],
} as const satisfies Record<TicketSort, readonly TicketOrder[]>

/** The orders of which a list consists. Of what is due by a filter there is nothing that is not. */
export function ordersOf(sort: TicketSort, { due }: Pick<TicketFilter, 'due'>): readonly TicketOrder[] {
  const all: readonly TicketOrder[] = orders[sort]
  return due === undefined ? all : all.filter(({ of }) => of?.passes !== isNotDue)
}

/** Whether tickets of a status may be in an order. */
export function isInOrder(status: TicketStatus, { of }: TicketOrder): boolean {
  return of === undefined || of.finished !== isUnfinished(status)
}

export function cursorOf(row: TicketRow, sort: TicketSort): TicketCursor {
  const instant = sort === 'received' ? row.receivedAt : sort === 'updated' ? row.updatedAt : queuedAtOf(row)
  return [turnOf(row, sort), row.fastPass, instant?.toISOString() ?? 'infinity', row.id]
}

function turnOf(row: TicketRow, sort: TicketSort): number {
  if (sort === 'received' || sort === 'updated') return 0
  if (!isUnfinished(row.status)) return finished.turn
  return sort === 'queue' && queuedAtOf(row) === null ? 1 : 0
}

/** What an order compares, of a table or of what was read from it. */
interface Compared {
  readonly fastPass: PgColumn | SQL
  readonly at: PgColumn | SQL
  readonly id: PgColumn | SQL
}

export function ofTicket({ instant }: TicketOrder): Compared {
  return { fastPass: tickets.fastPass, at: instant, id: tickets.id }
}

export const ofPlace: Compared = { fastPass: sql`fast_pass`, at: sql`at`, id: sql`id` }

/** As the indexes are ordered: without `nulls last` PostgreSQL sorts the whole table, though no value is null. */
export function inOrder({ fastPassFirst, newestFirst, of }: TicketOrder, { fastPass, at, id }: Compared): SQL {
  // The index of what is due, read from its end, where nulls would come first.
  if (of?.finished) return sql`${at} desc, ${id} desc`
  if (newestFirst) return sql`${at} desc nulls last, ${id} desc nulls last`
  return fastPassFirst ? sql`${fastPass} desc nulls last, ${at}, ${id}` : sql`${at}, ${id}`
}

/** Columns by which pages of different orders are put into one by `byPlace`. */
export function placeOf({ fastPassFirst, newestFirst, turn }: TicketOrder): SQL {
  const columns = [
    sql`id`,
    sql`${turn}::int as turn`,
    sql`${fastPassFirst ? sql`fast_pass` : sql`false`} as first`,
    sql`${newestFirst ? sql`null::timestamptz` : sql`at`} as rising_at`,
    sql`${newestFirst ? sql`null::uuid` : sql`id`} as rising_id`,
    sql`${newestFirst ? sql`at` : sql`null::timestamptz`} as falling_at`,
    sql`${newestFirst ? sql`id` : sql`null::uuid`} as falling_id`,
  ]
  return sql.join(columns, sql`, `)
}

export const byPlace = sql`turn, first desc, rising_at, rising_id, falling_at desc, falling_id desc`

/** Where the tickets after the cursor lie: in a stretch of the index or, behind a ticket with the fast pass, in two; or in none. */
export function positionsAfter(
  after: TicketCursor | undefined,
  { instant, fastPassFirst, newestFirst, turn }: TicketOrder,
  audience: Audience | undefined,
): (SQL | undefined)[] {
  // Where none has it, it would be looked for among all.
  const isBehindFastPass = fastPassFirst && audience !== undefined && !mayHaveFastPass(audience)
  const whole = [isBehindFastPass ? eq(tickets.fastPass, false) : undefined]
  if (!after) return whole
  const [fromTurn, fastPass, at, id] = after
  if (fromTurn !== turn) return fromTurn > turn ? [] : whole
  // Compared as a row, the way an index finds a place; `or` would have it read from its beginning.
  const later = sql`(${instant}, ${tickets.id}) ${newestFirst ? sql`<` : sql`>`} (${at}::timestamptz, ${id}::uuid)`
  if (!fastPassFirst) return [later]
  const rest = eq(tickets.fastPass, false)
  return fastPass ? [and(eq(tickets.fastPass, true), later), rest] : [and(rest, later)]
}
