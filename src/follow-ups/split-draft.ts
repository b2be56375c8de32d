import { compose } from '../mail/compose.ts'
import { readTicketById } from '../tickets/update-ticket.ts'
import { cancel, holdForVerification, required, send, type Drafter } from './draft.ts'
import { addresseeOf } from './recipient.ts'
import { caseOf, ownCaseLink, toApplicant } from './ticket-case.ts'

/** Tells the applicant the number of what was split off. */
export const draftSplitNotice: Drafter = async (followUp, world) => {
  const known = await caseOf(followUp, world)
  const { ticket, people, applicant } = known
  if (ticket.status === 'resolved' || ticket.status === 'closed') return cancel('ticket_closed')
  if (!applicant.verified) return holdForVerification
  const origin = await readTicketById(world.tx, required(ticket.splitFromId, 'a ticket it was split off from'))
  const { number: ticketNumber, message, firstRespondedAt, firstResponseDueAt } = ticket
  const props = {
    to: addresseeOf(applicant),
    ticketNumber,
    originNumber: origin.number,
    message,
    ...(people.assignee && { consultantName: people.assignee.name }),
    ...(firstRespondedAt === null && { firstResponseDueAt }),
  }
  return send({
    ...toApplicant(known),
    link: ownCaseLink(known),
    write: (wording, casePage) => compose('split-notice', { ...props, casePage }, wording),
  })
}
