import type { TaskKind } from '../catalog/task-codes.ts'
import type { Transaction } from '../db/client.ts'
import type { EventType } from '../events/event-types.ts'
import type { EventRow } from '../events/events.store.ts'
import { finishTasksWithin } from '../tasks/finish-tasks.ts'

/** What was decided about a silence by what happened. Other times offered are seen to where they are (`settleUnansweredOffers`). */
const settled: Readonly<Partial<Record<EventType, readonly TaskKind[]>>> = {
  'shortlist.dispatched': ['shortlist_unanswered', 'enquiry_unanswered'],
  'enquiry.sent': ['enquiry_unanswered'],
  'ticket.resolved': ['shortlist_unanswered', 'enquiry_unanswered', 'offer_unanswered'],
}

/** Takes the tasks a silence made from the consultants' lists, when whoever has the ticket has decided what follows. Safe to repeat. */
export async function settleUnanswered(tx: Transaction, event: EventRow, now: Date): Promise<void> {
  const { type, ticketId, actorKind, actorId, occurredAt } = event
  const kinds = settled[type as EventType] // text in the log; `recordEvent` alone writes it
  if (!kinds || ticketId === null) return
  await finishTasksWithin(tx, { ticketId }, { kinds, doneBy: actorKind === 'staff' ? actorId : null, madeBy: occurredAt, now })
}
