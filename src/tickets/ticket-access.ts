import type { Reader, Transaction } from '../db/client.ts'
import { Conflict, Forbidden, NotFound } from '../errors.ts'
import { findStandingOpening } from './openings.store.ts'
import type { SignedInActor } from '../people/actor.ts'
import { stayingTicketOf } from './merged-tickets.ts'
import { isOwnTicket } from './ticket.policy.ts'
import { findTicket, findTicketById, lockTicket, type TicketRow } from './tickets.store.ts'

const ticketWord = { ja: '相談案件', en: 'ticket' }

/**
 * The ticket, locked for a change by `actor`. NotFound when there is none (or, to a contact, none of theirs); Forbidden beyond their reach;
 * Conflict `ticket_merged` when it is part of another one.
 */
export async function ticketForUpdate(tx: Transaction, actor: SignedInActor, number: string): Promise<TicketRow> {
  const ticket = await within(tx, actor, await lockTicket(tx, number))
  await refuseMerged(tx, ticket)
  return ticket
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
  return within(reader, actor, await findTicket(reader, number))
}

async function within(reader: Reader, actor: SignedInActor, ticket: TicketRow | undefined): Promise<TicketRow> {
  if (!ticket) throw new NotFound(ticketWord)
  await requireReach(reader, actor, ticket)
  return ticket
}

/**
 * Throws unless `ticket` lies within the actor's reach: a contact may not even learn that another's ticket exists; an administrator has
 * said why they open it, not long ago (`reason_needed`).
 */
export async function requireReach(reader: Reader, actor: SignedInActor, ticket: TicketRow): Promise<void> {
  if (actor.reach === 'reasoned') {
    if (await findStandingOpening(reader, ticket.id, actor.id)) return
    throw new Forbidden(
      {
        ja: '管理者が相談案件を開くには、理由の記録が必要です。理由を入力して開いてください。',
        en: 'Administrators open a ticket with a recorded reason only: state one first.',
      },
      'reason_needed',
    )
  }
  if (actor.reach !== 'own' || isOwnTicket(actor, ticket)) return
  if (actor.kind === 'contact') throw new NotFound(ticketWord)
  throw new Forbidden(
    {
      ja: '担当していない相談案件です。操作できるのは、担当者・その代理の方・統括責任者です。担当者がいない案件は、担当すると操作できます。',
      en: 'This ticket is not assigned to you: whoever has it, who stands in for them, or a supervisor can do this. One that nobody has you can claim first.',
    },
    'not_your_ticket',
  )
}

/** Throws Conflict `ticket_merged` when a ticket is part of another one, which it names. */
export async function refuseMerged(reader: Reader, ticket: TicketRow): Promise<void> {
  if (ticket.mergedIntoId === null) return
  const { number } = await stayingTicketOf(reader, ticket)
  throw new Conflict(
    'ticket_merged',
    {
      ja: `相談案件${ticket.number}は${number}に統合されています。${number}で操作してください。`,
      en: `Ticket ${ticket.number} is part of ${number} now; do it there.`,
    },
    { into: number },
  )
}
