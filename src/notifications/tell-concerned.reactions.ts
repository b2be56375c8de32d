import type { Transaction } from '../db/client.ts'
import type { EventRow } from '../events/events.store.ts'
import { concernsOf } from './concerns.rules.ts'
import { insertNotifications } from './notifications.store.ts'

/**
 * Writes down for whom of the desk it matters what happened to a ticket, or to somebody of none; never for whoever did it. Safe to repeat.
 */
export async function tellConcerned(tx: Transaction, event: EventRow): Promise<void> {
  for (const concern of concernsOf(event)) await insertNotifications(tx, event, concern)
}
