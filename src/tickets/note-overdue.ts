import { readNow } from '../db/clock.store.ts'
import { eachByItself } from '../db/each-by-itself.ts'
import type { Deps } from '../deps.ts'
import { recordEvent } from '../events/record-event.ts'
import { system } from '../people/actor.ts'
import { lockOverdue, patchTicket } from './tickets.store.ts'

const batch = 100

/** Puts on record that the desk is late with its first or next response, once each time. Returns how many tickets, a hundred at most. */
export async function noteOverdueResponses({ db, log }: Deps): Promise<number> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    return eachByItself(tx, await lockOverdue(tx, now, batch), log, async (one, { id, nextResponseDueAt, firstResponseDueAt }) => {
      await patchTicket(one, id, { responseOverdueAt: now }, now)
      const details = { first: nextResponseDueAt === null, due: (nextResponseDueAt ?? firstResponseDueAt).toISOString() }
      await recordEvent(one, { type: 'ticket.response_overdue', actor: system, ticketId: id, details, at: now })
    })
  })
}
