import type { Transaction } from '../db/client.ts'
import { Conflict } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import type { Actor } from '../people/actor.ts'
import { mayMove, statusAfterWordOfApplicant } from '../tickets/lifecycle.rules.ts'
import { moveTicket } from '../tickets/move-ticket.ts'
import type { TicketRow } from '../tickets/update-ticket.ts'

export { requireUnfinished } from '../tickets/require-unfinished.ts'

/** The applicant has withdrawn, and nobody has reopened the ticket since. */
export function isWithdrawn(ticket: Pick<TicketRow, 'resolution'>): boolean {
  return ticket.resolution === 'withdrawn'
}

/** Throws Conflict `withdrawn` once the applicant has withdrawn: what is still open of the case has ended, written down already or not. */
export function refuseWithdrawn(ticket: Pick<TicketRow, 'resolution'>): void {
  if (!isWithdrawn(ticket)) return
  throw new Conflict(
    'withdrawn',
    { ja: 'この件は、相談者のご意向により取り下げられています。', en: 'This case has ended: the applicant has withdrawn.' },
    { state: 'withdrawn' },
  )
}

/** The list is with the company: the ticket waits for the applicant, where its lifecycle allows that. */
export async function awaitApplicant(tx: Transaction, actor: Actor, ticket: TicketRow, now: Date): Promise<void> {
  if (mayMove(ticket.status, 'waiting_applicant')) await moveTicket(tx, actor, ticket, 'waiting_applicant', now)
}

/** The company has acted: a wait for the applicant ends, a resolved ticket reopens. */
export async function hearCompany(tx: Transaction, actor: Actor, ticket: TicketRow, now: Date): Promise<void> {
  const next = statusAfterWordOfApplicant(ticket.status)
  if (next === ticket.status) return
  await moveTicket(tx, actor, ticket, next, now)
  if (ticket.status === 'resolved') {
    await recordEvent(tx, { type: 'ticket.reopened', actor, ticketId: ticket.id, details: { from: ticket.status }, at: now })
  }
}
