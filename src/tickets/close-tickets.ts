import { readNow } from '../db/clock.store.ts'
import { eachByItself } from '../db/each-by-itself.ts'
import type { Deps } from '../deps.ts'
import { recordEvent } from '../events/record-event.ts'
import { system } from '../people/actor.ts'
import { daysUntilClosed } from './lifecycle.rules.ts'
import { moveTicket } from './move-ticket.ts'
import { lockResolvedBefore, lockWaitsOver } from './tickets.store.ts'

const batch = 100
const dayMs = 86_400_000

/** Closes tickets that were resolved two weeks ago and heard nothing since. Returns how many, a hundred at most. */
export async function closeResolvedTickets({ db, log }: Deps): Promise<number> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const resolved = await lockResolvedBefore(tx, new Date(now.getTime() - daysUntilClosed * dayMs), batch)
    return eachByItself(tx, resolved, log, async (one, ticket) => {
      await moveTicket(one, system, ticket, 'closed', now, { closedAt: now })
      await recordEvent(one, { type: 'ticket.closed', actor: system, ticketId: ticket.id, details: {}, at: now })
    })
  })
}

/** Opens tickets whose wait was set to end by now. Returns how many, a hundred at most. */
export async function endWaits({ db, log }: Deps): Promise<number> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const over = await lockWaitsOver(tx, now, batch)
    return eachByItself(tx, over, log, async (one, ticket) => void (await moveTicket(one, system, ticket, 'open', now)))
  })
}
