import type { Transaction } from '../db/client.ts'
import type { EventDetails } from '../events/event-types.ts'
import type { EventRow } from '../events/events.store.ts'
import { finishTasksWithin } from './finish-tasks.ts'

/** Whoever is recognised has what they asked for, however the desk came to do it. Safe to repeat. */
export async function finishWishToBeRecognised(tx: Transaction, event: EventRow, now: Date): Promise<void> {
  if (event.type !== 'contact.recognised') return
  const { contactId } = event.details as EventDetails['contact.recognised'] // jsonb; `recordEvent` wrote it
  const doneBy = event.actorKind === 'staff' ? event.actorId : null
  await finishTasksWithin(tx, { contactId }, { kinds: ['recognition_request'], doneBy, madeBy: event.occurredAt, now })
}
