import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { Conflict } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import { requireMatch } from '../http/preconditions.ts'
import type { SignedInActor } from '../people/actor.ts'
import { ticketForUpdate } from '../tickets/ticket-access.ts'
import { updateTicket, type TicketRow } from '../tickets/update-ticket.ts'
import { refuseFinished } from './assignment.rules.ts'

/**
 * Puts a ticket back into the queue; its status stays. Conflict (409) when nobody has it or it is finished; 412 `stale` when `ifMatch` names
 * another version.
 */
export async function unassignTicket({ db }: Pick<Deps, 'db'>, actor: SignedInActor, number: string, ifMatch?: string): Promise<TicketRow> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const ticket = await ticketForUpdate(tx, actor, number)
    refuseFinished(ticket)
    if (ifMatch !== undefined) requireMatch(ifMatch, ticket.version)
    const consultantId = ticket.assigneeId
    if (consultantId === null) {
      throw new Conflict('not_assigned', { ja: 'この相談案件には担当者がいません。', en: 'Nobody has this ticket.' })
    }
    await recordEvent(tx, {
      type: 'ticket.unassigned',
      actor,
      ticketId: ticket.id,
      subjectId: consultantId,
      details: { consultantId },
      at: now,
    })
    return updateTicket(tx, ticket.id, { assigneeId: null }, now)
  })
}
