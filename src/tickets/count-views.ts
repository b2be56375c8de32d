import { ticketViews, type TicketViewCode } from '../catalog/ticket-views.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import type { SignedInActor } from '../people/actor.ts'
import { columnsOf } from './list-columns/list-columns.store.ts'
import type { TicketColumn } from './list-columns/ticket-columns.ts'
import { filterFor } from './read-tickets.ts'
import { countTickets } from './ticket-counts.store.ts'
import { queryOfView } from './ticket-views.rules.ts'

export interface CountedView {
  readonly code: TicketViewCode
  /** Counted to one more than `countLimit` at most. */
  readonly count: number
  /** What its reader chose to see of each ticket. */
  readonly columns: TicketColumn[] | null
}

/** How many tickets each view of the desk has, as `actor` may see them. */
export async function countViews({ db }: Deps, actor: SignedInActor): Promise<CountedView[]> {
  const filters = ticketViews.map(({ code }) => [code, filterFor(actor, queryOfView[code])] as const)
  const [{ counts }, columns] = await Promise.all([readNow(db).then((now) => countTickets(db, filters, now)), columnsOf(db, actor.id)])
  return ticketViews.map(({ code }) => ({ code, count: counts[code], columns: columns.get(code) ?? null }))
}
