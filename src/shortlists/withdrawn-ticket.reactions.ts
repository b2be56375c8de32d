import type { Transaction } from '../db/client.ts'
import type { EventRow } from '../events/events.store.ts'
import { system } from '../people/actor.ts'
import { isWithdrawn } from './active-ticket.ts'
import { lockLivingEnquiries } from './enquiries.store.ts'
import { lockLivingShortlists } from './shortlists.store.ts'
import { lockTicketOf } from './tickets-of-cases.store.ts'
import { endEnquiry } from './withdraw-enquiry.ts'
import { endShortlist } from './withdraw-shortlist.ts'

/** When an applicant withdraws, what is still open of their case ends with it. Reads the ticket as it now is; safe to repeat. */
export async function endCasesOfWithdrawn(tx: Transaction, event: EventRow, now: Date): Promise<void> {
  if (event.type !== 'ticket.resolved' || event.ticketId === null) return
  const ticket = await lockTicketOf(tx, event.ticketId)
  // Reopened meanwhile: the applicant is back, and so is the case.
  if (!isWithdrawn(ticket)) return
  for (const shortlist of await lockLivingShortlists(tx, ticket.id)) await endShortlist(tx, system, shortlist, now)
  for (const enquiry of await lockLivingEnquiries(tx, ticket.id)) await endEnquiry(tx, system, enquiry, now)
}
