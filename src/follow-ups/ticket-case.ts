import type { NewCaseLink } from '../links/make-case-link.ts'
import type { TicketParties } from '../tickets/ticket-people.ts'
import { readTicketById, type TicketRow } from '../tickets/update-ticket.ts'
import { present, required, type Draft, type World } from './draft.ts'
import type { FollowUpRow } from './follow-ups.store.ts'
import { peopleOf } from './people-of-world.ts'
import { mailboxOf, type Person } from './recipient.ts'

/** What mails about a ticket are written from. */
export interface TicketCase {
  ticket: TicketRow
  people: TicketParties
  applicant: Person & { verified: boolean }
}

export async function caseOf(followUp: FollowUpRow, world: World): Promise<TicketCase> {
  const id = required(followUp.ticketId, 'a ticket')
  const [found, people] = await Promise.all([readTicketById(world.tx, id), peopleOf(world, id)])
  const ticket = present(found, 'the ticket')
  const { applicant, organization } = people
  return { ticket, people, applicant: { ...applicant, organization: organization?.name ?? null, verified: applicant.verifiedAt !== null } }
}

/** The way of the applicant to their own case. */
export function ownCaseLink({ ticket, people }: TicketCase): NewCaseLink {
  return { purpose: 'case', contactId: people.applicant.id, ticketId: ticket.id }
}

export function toApplicant({ ticket, applicant }: TicketCase): Pick<Draft, 'to' | 'thread'> {
  return { to: mailboxOf(applicant), thread: { side: 'applicant', ticketId: ticket.id } }
}

/**
 * The conversation of a mail to somebody of the applicant's side whose address nobody has proved, and the link that opens the case once it
 * is.
 */
export function strangersCase({ ticket }: TicketCase, { id }: { id: string }) {
  return {
    thread: { side: 'applicant', ticketId: ticket.id },
    link: { purpose: 'case', contactId: id, ticketId: ticket.id },
  } as const
}
