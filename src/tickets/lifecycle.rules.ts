import { addBusinessHours } from '../calendar/business-time.rules.ts'
import type { Audience, TicketStatus } from '../catalog/desk-codes.ts'

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

/** Companies that declared themselves have the fast pass; nobody else can. */
export function mayHaveFastPass(audience: Audience): boolean {
  return audience === 'corporate'
}

/** Business hours within which a response is due: the first, and each to what the applicant says later. */
export function firstResponseHours(fastPass: boolean): number {
  return fastPass ? 2 : 8
}

/** Days after which a resolved ticket nobody wrote to is closed. */
export const daysUntilClosed = 14

/** What the desk owes the applicant and whether it is on record as late with it. */
export interface Owed {
  nextResponseDueAt: Date | null
  responseOverdueAt: Date | null
}

const nothingOwed: Owed = { nextResponseDueAt: null, responseOverdueAt: null }

/**
 * What changes in what the desk owes when a ticket moves: nothing is owed once it is resolved, or when the next word is somebody else's.
 */
export function owedAfterMove(to: TicketStatus, firstRespondedAt: Date | null): Partial<Owed> {
  if (to === 'resolved' || to === 'closed') return nothingOwed
  // Whoever has never been answered is owed the first response all the same.
  return to !== 'new' && to !== 'open' && firstRespondedAt ? nothingOwed : {}
}

/** When the desk's next word on a ticket is due: the answer to what the applicant said last, or the first response; null when none is. */
export function responseDueAt(ticket: {
  status: TicketStatus
  firstRespondedAt: Date | null
  firstResponseDueAt: Date
  nextResponseDueAt: Date | null
}): Date | null {
  if (!isUnfinished(ticket.status)) return null
  return ticket.nextResponseDueAt ?? (ticket.firstRespondedAt === null ? ticket.firstResponseDueAt : null)
}

/** Where a ticket stands in the order of what is due: what is finished by when it was; null: behind all that are due. */
export function queuedAt(ticket: Parameters<typeof responseDueAt>[0] & { resolvedAt: Date | null }): Date | null {
  return isUnfinished(ticket.status) ? responseDueAt(ticket) : ticket.resolvedAt
}

/** The desk has answered. */
export function owedAfterResponse(): Owed {
  return nothingOwed
}

/** The applicant has spoken at `now`: an answer is owed from then on, unless an earlier word, or the first response, is still owed. */
export function owedAfterWordOfApplicant(
  ticket: { status: TicketStatus; fastPass: boolean; firstRespondedAt: Date | null; nextResponseDueAt: Date | null },
  now: Date,
): Partial<Owed> {
  const owesFirst = ticket.firstRespondedAt === null && isUnfinished(ticket.status)
  if (owesFirst || ticket.nextResponseDueAt) return {}
  return { nextResponseDueAt: addBusinessHours(now, firstResponseHours(ticket.fastPass)), responseOverdueAt: null }
}
