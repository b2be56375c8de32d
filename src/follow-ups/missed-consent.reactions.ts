import type { Transaction } from '../db/client.ts'
import type { EventDetails } from '../events/event-types.ts'
import type { EventRow } from '../events/events.store.ts'
import { enquiryFacts } from '../shortlists/mail-facts.ts'
import { createMissedConsentTaskWithin } from '../tasks/create-task.ts'

/** Whoever has the ticket asks the company, when a municipality said yes and the consent did not come in time. Safe to repeat. */
export async function taskAfterMissedConsent(tx: Transaction, { type, details }: EventRow, now: Date): Promise<void> {
  if (type !== 'enquiry.expired') return
  const { enquiryId } = details as EventDetails['enquiry.expired']
  const facts = await enquiryFacts(tx, enquiryId)
  // Without its answer it was the municipality that was silent, and there is nobody who waits.
  if (!facts?.answeredAt) return
  await createMissedConsentTaskWithin(tx, { enquiryId, ticketId: facts.ticketId, now })
}
