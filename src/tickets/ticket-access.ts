import type { Reader, Transaction } from '../db/client.ts'
import { Forbidden, NotFound } from '../errors.ts'
import type { SignedInActor } from '../people/actor.ts'
import { isOwnTicket } from './ticket.policy.ts'
import { findTicket, findTicketById, lockTicket, type TicketRow } from './tickets.store.ts'

const ticketWord = { ja: '相談案件', en: 'ticket' }

/** The ticket, locked for a change by `actor`. NotFound when there is none (or, to a contact, none of theirs); Forbidden beyond their reach. */
export async function ticketForUpdate(tx: Transaction, actor: SignedInActor, number: string): Promise<TicketRow> {
  return within(actor, await lockTicket(tx, number))
}

/** The ticket an event speaks of, locked for what follows from it. */
export async function ticketForReaction(tx: Transaction, id: string): Promise<TicketRow> {
  const found = await findTicketById(tx, id)
  const ticket = found && (await lockTicket(tx, found.number))
  if (!ticket) throw new Error(`ticket ${id} is referred to but gone`)
  return ticket
}

/** The ticket as `actor` may read it; errors as above. */
export async function ticketForReading(reader: Reader, actor: SignedInActor, number: string): Promise<TicketRow> {
  return within(actor, await findTicket(reader, number))
}

function within(actor: SignedInActor, ticket: TicketRow | undefined): TicketRow {
  if (!ticket) throw new NotFound(ticketWord)
  requireReach(actor, ticket)
  return ticket
}

/** Throws unless `ticket` lies within the actor's reach: a contact may not even learn that another's ticket exists. */
export function requireReach(actor: SignedInActor, ticket: TicketRow): void {
  if (actor.reach !== 'own' || isOwnTicket(actor, ticket)) return
  if (actor.kind === 'contact') throw new NotFound(ticketWord)
  throw new Forbidden(
    { ja: '担当していない相談案件です。', en: 'This ticket is not assigned to you; claim it first or ask a supervisor.' },
    'not_your_ticket',
  )
}
