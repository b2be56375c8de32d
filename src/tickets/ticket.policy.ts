import type { SignedInActor } from '../people/actor.ts'
import type { TicketRow } from './tickets.store.ts'

/** Whether a ticket is the actor's own: assigned to them or to whom they stand in for; of the contact's organisation, or sent by them. */
export function isOwnTicket(actor: SignedInActor, ticket: Pick<TicketRow, 'assigneeId' | 'organizationId' | 'applicantId'>): boolean {
  if (actor.kind === 'contact') {
    return ticket.applicantId === actor.id || (actor.organizationId !== null && ticket.organizationId === actor.organizationId)
  }
  return ticket.assigneeId !== null && (ticket.assigneeId === actor.id || actor.substituteFor.includes(ticket.assigneeId))
}

/** A closed ticket is reopened by a supervisor or administrator only. */
export function mayReopen(actor: SignedInActor, ticket: Pick<TicketRow, 'status'>): boolean {
  return ticket.status !== 'closed' || (actor.kind === 'staff' && (actor.role === 'supervisor' || actor.role === 'administrator'))
}
