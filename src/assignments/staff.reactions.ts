import type { Transaction } from '../db/client.ts'
import type { EventRow } from '../events/events.store.ts'
import { recordEvent } from '../events/record-event.ts'
import { system } from '../people/actor.ts'
import { findStaff } from '../people/read-staff.ts'
import { carriesTickets } from '../people/staff.rules.ts'
import { updateTicket } from '../tickets/update-ticket.ts'
import { lockUnfinishedOf } from './workload.store.ts'

/** When a member of the desk can carry tickets no more, what they held goes back into the queue, its status unchanged. Safe to repeat. */
export async function freeTicketsOfLeaver(tx: Transaction, event: EventRow, now: Date): Promise<void> {
  if (event.type !== 'staff.changed') return
  const { staffId: consultantId } = event.details as { staffId: string }
  const person = await findStaff(tx, consultantId)
  // Judged as they are now: whoever is back already keeps what they hold.
  if (person && carriesTickets(person)) return
  for (const { id: ticketId } of await lockUnfinishedOf(tx, consultantId)) {
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
