import type { Transaction } from '../db/client.ts'
import type { EventDetails } from '../events/event-types.ts'
import type { EventRow } from '../events/events.store.ts'
import { enquiryFacts } from '../shortlists/mail-facts.ts'
import { createUnansweredEnquiryTaskWithin } from '../tasks/create-task.ts'
import { isUnfinished } from '../tickets/lifecycle.rules.ts'
import { ticketForReaction } from '../tickets/ticket-access.ts'

/**
 * After a municipality's silence whoever has the ticket decides what follows; no other mail of the desk would bring it up again. Safe to
 * repeat.
 */
export async function taskAfterUnansweredEnquiry(tx: Transaction, { type, ticketId, details }: EventRow, now: Date): Promise<void> {
  if (type !== 'enquiry.expired' || ticketId === null) return
  const { enquiryId } = details as EventDetails['enquiry.expired']
  const ticket = await ticketForReaction(tx, ticketId)
  const facts = await enquiryFacts(tx, enquiryId)
  // With its answer it was the company that was silent, and `consent_missed` says so.
  if (!isUnfinished(ticket.status) || !facts || facts.answeredAt !== null) return
  await createUnansweredEnquiryTaskWithin(tx, { enquiryId, ticketId, now })
}
