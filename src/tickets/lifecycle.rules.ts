import type { TicketStatus } from '../catalog/desk-codes.ts'

/**
 * Where a ticket may go from each status. Only a supervisor reopens a closed one; that is judged in `ticket.policy.ts`.
 */
export const transitions: Readonly<Record<TicketStatus, readonly TicketStatus[]>> = {
  new: ['open', 'resolved'],
  open: ['waiting_applicant', 'waiting_third_party', 'resolved'],
  waiting_applicant: ['open', 'waiting_third_party', 'resolved'],
  waiting_third_party: ['open', 'waiting_applicant', 'resolved'],
  resolved: ['open', 'closed'],
  closed: ['open'],
}

export function mayMove(from: TicketStatus, to: TicketStatus): boolean {
  return transitions[from].includes(to)
}

/** Statuses in which the desk still owes something. */
export const unfinishedStatuses = ['new', 'open', 'waiting_applicant', 'waiting_third_party'] as const satisfies readonly TicketStatus[]

export function isUnfinished(status: TicketStatus): boolean {
  return (unfinishedStatuses as readonly TicketStatus[]).includes(status)
}

/** Where a word of the applicant moves the ticket: a wait for them ends, a resolved ticket reopens; otherwise it stays. */
export function statusAfterWordOfApplicant(status: TicketStatus): TicketStatus {
  return status === 'waiting_applicant' || status === 'resolved' ? 'open' : status
}

/** Business hours within which the first response is due. */
export function firstResponseHours(fastPass: boolean): number {
  return fastPass ? 2 : 8
}

/** Days after which a resolved ticket nobody wrote to is closed. */
export const daysUntilClosed = 14
