import { reachOf, type Operation } from '../people/access.policy.ts'
import type { SignedInActor } from '../people/actor.ts'
import type { TicketRow } from './tickets.store.ts'

type Owned = Pick<TicketRow, 'assigneeId' | 'organizationId' | 'applicantId'>

/** Whether a ticket is the actor's own: assigned to them or to whom they stand in for; of the contact's organisation, or sent by them. */
export function isOwnTicket(actor: SignedInActor, ticket: Owned): boolean {
  if (actor.kind === 'contact') {
    return ticket.applicantId === actor.id || (actor.organizationId !== null && ticket.organizationId === actor.organizationId)
  }
  return ticket.assigneeId !== null && (ticket.assigneeId === actor.id || actor.substituteFor.includes(ticket.assigneeId))
}

/** Whether `actor` gets as far as `ticket` with another operation than the one they are at. */
export function reachesTicket(actor: SignedInActor, operation: Operation, ticket: Owned): boolean {
  const reach = reachOf(operation, actor.role)
  // Who has been let in for a reason reaches this ticket alone; at lists of many, nobody has said why.
  const isLetIn = reach === 'reasoned' && actor.reach === 'reasoned'
  return reach === 'all' || isLetIn || (reach === 'own' && isOwnTicket(actor, ticket))
}

/** A closed ticket is reopened by a supervisor or administrator only. */
export function mayReopen(actor: SignedInActor, ticket: Pick<TicketRow, 'status'>): boolean {
  return ticket.status !== 'closed' || (actor.kind === 'staff' && (actor.role === 'supervisor' || actor.role === 'administrator'))
}
