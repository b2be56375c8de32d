import { addCalendarDays, startOfDayInJapan } from '../calendar/business-time.rules.ts'
import { readNow } from '../db/clock.store.ts'
import type { Reader, Transaction } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { Conflict, InvalidInput } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import { fault } from '../http/input-faults.ts'
import { requireMatch } from '../http/preconditions.ts'
import type { SignedInActor } from '../people/actor.ts'
import { readReasonAgainst } from '../suppressions/suppress-address.ts'
import { illegalMove, moveTicket } from './move-ticket.ts'
import { ticketForUpdate } from './ticket-access.ts'
import { readParties } from './ticket-people.ts'
import type { TicketRow } from './tickets.store.ts'

const waitingStatus = { applicant: 'waiting_applicant', third_party: 'waiting_third_party' } as const

/**
 * Notes that the next word is someone else's, optionally until the end of a day in Japan. InvalidInput for a day that is past; Conflict
 * (409) `illegal_move`, `applicant_erased` when nothing is mailed to the applicant, who would not know of it; 412 `stale` when `ifMatch`
 * names another version; the errors of `ticketForUpdate`.
 */
export async function startWaiting(
  { db, config }: Deps,
  actor: SignedInActor,
  number: string,
  { for: whom, until }: { for: 'applicant' | 'third_party'; until?: string | undefined },
  ifMatch?: string,
): Promise<TicketRow> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const ticket = await ticketForUpdate(tx, actor, number)
    if (ifMatch !== undefined) requireMatch(ifMatch, ticket.version)
    const waitingUntil = until === undefined ? null : startOfDayInJapan(addCalendarDays(until, 1))
    if (waitingUntil && waitingUntil <= now) throw new InvalidInput([fault('until', 'past_day')])
    if (whom === 'applicant') await requireReachable(tx, config, ticket)
    const moved = await moveTicket(tx, actor, ticket, waitingStatus[whom], now, { waitingUntil })
    await recordEvent(tx, { type: 'ticket.wait_started', actor, ticketId: ticket.id, details: { for: whom }, at: now })
    return moved
  })
}

/** Ends the wait: the next word is the desk's again; with `ifMatch` as above. */
export async function stopWaiting({ db }: Deps, actor: SignedInActor, number: string, ifMatch?: string): Promise<TicketRow> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const ticket = await ticketForUpdate(tx, actor, number)
    if (ifMatch !== undefined) requireMatch(ifMatch, ticket.version)
    if (ticket.status !== 'waiting_applicant' && ticket.status !== 'waiting_third_party') throw illegalMove(ticket.status, 'open')
    return moveTicket(tx, actor, ticket, 'open', now)
  })
}

/** Whether somebody's address was erased: nothing is mailed to it any more, and no answer can be waited for. */
async function isErased({ db, config }: { db: Reader; config: Deps['config'] }, { email }: { email: string }): Promise<boolean> {
  return (await readReasonAgainst(db, config, email)) === 'erased'
}

async function requireReachable(tx: Transaction, config: Deps['config'], ticket: TicketRow): Promise<void> {
  const { applicant } = await readParties(tx, ticket)
  if (!(await isErased({ db: tx, config }, applicant))) return
  throw new Conflict('applicant_erased', {
    ja: '相談者は連絡の停止（消去）をお申し出のため、メールでお返事をお願いすることができません。電話などでご連絡のうえ、その結果を記録してください。',
    en: 'The applicant had their address erased and cannot be asked by mail. Reach them by telephone and note what they said.',
  })
}
