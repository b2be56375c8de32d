import { labelOf } from '../catalog/code-list.ts'
import { ticketStatuses } from '../catalog/desk-codes.ts'
import { Conflict } from '../errors.ts'
import { isUnfinished } from './lifecycle.rules.ts'
import type { TicketRow } from './tickets.store.ts'

/** Throws Conflict `ticket_finished` unless the desk is still at work on the ticket. */
export function requireUnfinished(ticket: TicketRow): void {
  if (isUnfinished(ticket.status)) return
  throw new Conflict(
    'ticket_finished',
    {
      ja: `相談案件${ticket.number}は「${labelOf(ticketStatuses, ticket.status)}」です。再開してから操作してください。`,
      en: `Ticket ${ticket.number} is ${ticket.status}; reopen it first.`,
    },
    { state: ticket.status },
  )
}
