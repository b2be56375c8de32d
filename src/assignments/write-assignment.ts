import type { Transaction } from '../db/client.ts'
import { recordEvent } from '../events/record-event.ts'
import type { EventDetails } from '../events/event-types.ts'
import type { SignedInActor } from '../people/actor.ts'
import { moveTicket } from '../tickets/move-ticket.ts'
import { updateTicket, type TicketRow } from '../tickets/update-ticket.ts'
import type { Reason } from './choose-consultant.rules.ts'

/** Gives a locked ticket to a consultant and records it; a new ticket is open from then on. */
export async function writeAssignment(
  tx: Transaction,
  actor: SignedInActor,
  ticket: TicketRow,
  given: EventDetails['ticket.assigned'],
  now: Date,
): Promise<TicketRow> {
  const { consultantId } = given
  const from = ticket.assigneeId
  const details = { ...given, ...(from !== null && from !== consultantId && { from }) }
  const patch = { assigneeId: consultantId }
  const assigned =
    ticket.status === 'new' ? await moveTicket(tx, actor, ticket, 'open', now, patch) : await updateTicket(tx, ticket.id, patch, now)
  await recordEvent(tx, { type: 'ticket.assigned', actor, ticketId: ticket.id, subjectId: consultantId, details, at: now })
  return assigned
}

/** What the history says of somebody the rules chose. */
export function chosenByRule(consultantId: string, reasons: readonly Reason[]): EventDetails['ticket.assigned'] {
  const standsInFor = reasons.find(({ rule }) => rule === 'stands_in_for')?.value
  return { consultantId, automatic: true, reasons, ...(standsInFor !== undefined && { substituteFor: String(standsInFor) }) }
}
