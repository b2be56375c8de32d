import { addCalendarDays, startOfDayInJapan } from '../calendar/business-time.rules.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { InvalidInput } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import { fault } from '../http/input-faults.ts'
import type { SignedInActor } from '../people/actor.ts'
import { illegalMove, moveTicket } from './move-ticket.ts'
import { ticketForUpdate } from './ticket-access.ts'
import type { TicketRow } from './tickets.store.ts'

const waitingStatus = { applicant: 'waiting_applicant', third_party: 'waiting_third_party' } as const

/** Notes that the next word is someone else's, optionally until the end of a day in Japan. */
export async function startWaiting(
  { db }: Deps,
  actor: SignedInActor,
  number: string,
  { for: whom, until }: { for: 'applicant' | 'third_party'; until?: string | undefined },
): Promise<TicketRow> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const ticket = await ticketForUpdate(tx, actor, number)
    const waitingUntil = until === undefined ? null : startOfDayInJapan(addCalendarDays(until, 1))
    if (waitingUntil && waitingUntil <= now) throw new InvalidInput([fault('until', 'past_day')])
    const moved = await moveTicket(tx, actor, ticket, waitingStatus[whom], now, { waitingUntil })
    await recordEvent(tx, { type: 'ticket.wait_started', actor, ticketId: ticket.id, details: { for: whom }, at: now })
    return moved
  })
}

/** Ends the wait: the next word is the desk's again. */
export async function stopWaiting({ db }: Deps, actor: SignedInActor, number: string): Promise<TicketRow> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const ticket = await ticketForUpdate(tx, actor, number)
    if (ticket.status !== 'waiting_applicant' && ticket.status !== 'waiting_third_party') throw illegalMove(ticket.status, 'open')
    return moveTicket(tx, actor, ticket, 'open', now)
  })
}
