import type { Transaction } from '../db/client.ts'
import type { EventDetails } from '../events/event-types.ts'
import type { EventRow } from '../events/events.store.ts'
import { createPassedCaseTaskWithin } from '../tasks/create-task.ts'

/**
 * Whoever has the ticket asks the municipality another way, when it did not confirm in time what its prefecture passed on. Safe to repeat.
 */
export async function taskAfterUnansweredPassedCase(tx: Transaction, { type, ticketId, details }: EventRow, now: Date): Promise<void> {
  if (type !== 'passed_case.overdue' || ticketId === null) return
  const { passedCaseId } = details as EventDetails['passed_case.overdue']
  await createPassedCaseTaskWithin(tx, { passedCaseId, ticketId, now })
}
