import type { Transaction } from '../db/client.ts'
import type { EventRow } from '../events/events.store.ts'
import { recordEvent } from '../events/record-event.ts'
import { system } from '../people/actor.ts'
import { findStaff } from '../people/read-staff.ts'
import { carriesTickets } from '../people/staff.rules.ts'
import { updateTicket } from '../tickets/update-ticket.ts'
import { lockTicketsOf } from './workload.store.ts'

/**
 * When a member of the desk can carry tickets no more, every ticket of theirs is nobody's, its status unchanged: unfinished ones are
 * back in the queue, and finished ones come there when they are reopened. Safe to repeat.
 */
export async function freeTicketsOfLeaver(tx: Transaction, event: EventRow, now: Date): Promise<void> {
  if (event.type !== 'staff.changed') return
  const { staffId: consultantId } = event.details as { staffId: string }
  const person = await findStaff(tx, consultantId)
  // Judged as they are now: whoever is back already keeps what they hold.
  if (person && carriesTickets(person)) return
  for (const { id: ticketId } of await lockTicketsOf(tx, consultantId)) {
    await recordEvent(tx, {
      type: 'ticket.unassigned',
      actor: system,
      ticketId,
      subjectId: consultantId,
      details: { consultantId },
      at: now,
    })
    await updateTicket(tx, ticketId, { assigneeId: null }, now)
  }
}
