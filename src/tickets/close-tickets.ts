import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { recordEvent } from '../events/record-event.ts'
import { system } from '../people/actor.ts'
import { daysUntilClosed } from './lifecycle.rules.ts'
import { moveTicket } from './move-ticket.ts'
import { lockResolvedBefore, lockWaitsOver } from './tickets.store.ts'

const batch = 100
const dayMs = 86_400_000

/** Closes tickets that were resolved two weeks ago and heard nothing since. Returns how many, a hundred at most. */
export async function closeResolvedTickets({ db }: Deps): Promise<number> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const resolved = await lockResolvedBefore(tx, new Date(now.getTime() - daysUntilClosed * dayMs), batch)
    for (const ticket of resolved) {
      await moveTicket(tx, system, ticket, 'closed', now, { closedAt: now })
      await recordEvent(tx, { type: 'ticket.closed', actor: system, ticketId: ticket.id, details: {}, at: now })
    }
    return resolved.length
  })
}

/** Opens tickets whose wait was set to end by now. Returns how many, a hundred at most. */
export async function endWaits({ db }: Deps): Promise<number> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const over = await lockWaitsOver(tx, now, batch)
    for (const ticket of over) await moveTicket(tx, system, ticket, 'open', now)
    return over.length
  })
}
