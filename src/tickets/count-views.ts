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
  const now = await readNow(db)
  return Promise.all(
    ticketViews.map(async ({ code }) => ({ code, count: await countTickets(db, filterFor(actor, queryOfView[code]), now) })),
  )
}
