import { ticketViews, type TicketViewCode } from '../catalog/ticket-views.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import type { SignedInActor } from '../people/actor.ts'
import { filterFor } from './read-tickets.ts'
import { countTickets } from './ticket-list.store.ts'
import { queryOfView } from './ticket-views.rules.ts'

export interface CountedView {
  readonly code: TicketViewCode
  /** Counted to one more than `countLimit` at most. */
  readonly count: number
}

/** How many tickets each view of the desk has, as `actor` may see them. */
export async function countViews({ db }: Deps, actor: SignedInActor): Promise<CountedView[]> {
  const filters = ticketViews.map(({ code }) => [code, filterFor(actor, queryOfView[code])] as const)
  const counts = await countTickets(db, filters, await readNow(db))
  return ticketViews.map(({ code }) => ({ code, count: counts[code] }))
}
