import { reachOf, type Operation } from '../people/access.policy.ts'
import type { SignedInActor } from '../people/actor.ts'
import { carriesTickets } from '../people/staff.rules.ts'
import { isUnfinished, mayMove } from './lifecycle.rules.ts'
import { mayReopen, reachesTicket } from './ticket.policy.ts'
import type { TicketRow } from './tickets.store.ts'

interface Judged extends Pick<TicketRow, 'audience' | 'status' | 'assigneeId' | 'organizationId' | 'applicantId' | 'mergedIntoId'> {
  /** Nothing is mailed to its applicant for ever; where that was asked. */
  readonly applicantErased?: boolean
}

interface Act {
  readonly operation: Operation
  /** Whether the ticket's state, and who asks beyond their reach, allow it. */
  readonly isLegal: (ticket: Judged, actor: SignedInActor) => boolean
}

const always = (): boolean => true
const isOfCompany = ({ audience, organizationId }: Judged): boolean => audience === 'corporate' && organizationId !== null

/** What a reader may be offered to do with a ticket: the operation, and what its verb asks besides the reach of a role. */
const acts = {
  claim: {
    operation: 'assignTicket',
    isLegal: ({ status, assigneeId }, { role }) => isUnfinished(status) && assigneeId === null && carriesTickets({ role, active: true }),
  },
  assign: {
    operation: 'assignTicket',
    isLegal: ({ status }, { role }) => isUnfinished(status) && (role === 'supervisor' || role === 'administrator'),
  },
  assignByRule: {
    operation: 'assignTicketAutomatically',
    isLegal: ({ status, assigneeId }) => isUnfinished(status) && assigneeId === null,
  },
  release: { operation: 'unassignTicket', isLegal: ({ status, assigneeId }) => isUnfinished(status) && assigneeId !== null },
  reply: { operation: 'addMessage', isLegal: always },
  note: { operation: 'addNote', isLegal: always },
  // Whoever may vouch for anybody is still not told here of whom, before they may read the ticket.
  vouch: {
    operation: 'verifyContact',
    isLegal: (ticket, actor) => ticket.applicantErased !== true && reachesTicket(actor, 'readTicket', ticket),
  },
  // Nobody corrects what they are not shown.
  changeApplicant: { operation: 'readTicket', isLegal: (_ticket, { role }) => reachOf('changeContact', role) !== 'none' },
  change: { operation: 'changeTicket', isLegal: always },
  resolve: { operation: 'resolveTicket', isLegal: ({ status }) => mayMove(status, 'resolved') },
  reopen: {
    operation: 'reopenTicket',
    isLegal: (ticket, actor) => (ticket.status === 'resolved' || ticket.status === 'closed') && mayReopen(actor, ticket),
  },
  waitForApplicant: {
    operation: 'startWaiting',
    isLegal: ({ status, applicantErased = false }) => !applicantErased && mayMove(status, 'waiting_applicant'),
  },
  waitForThirdParty: { operation: 'startWaiting', isLegal: ({ status }) => mayMove(status, 'waiting_third_party') },
  stopWaiting: {
    operation: 'stopWaiting',
    isLegal: ({ status }) => status === 'waiting_applicant' || status === 'waiting_third_party',
  },
  match: { operation: 'runMatch', isLegal: isOfCompany },
  weigh: { operation: 'stateMatchWeights', isLegal: isOfCompany },
  stateNeeds: { operation: 'stateNeeds', isLegal: isOfCompany },
  adjustMatch: { operation: 'adjustRun', isLegal: isOfCompany },
  meet: { operation: 'addMeeting', isLegal: ({ status }) => isUnfinished(status) },
  addParticipant: { operation: 'addParticipant', isLegal: always },
  removeParticipant: { operation: 'removeParticipant', isLegal: always },
  relate: { operation: 'relateTickets', isLegal: always },
  unrelate: { operation: 'unrelateTickets', isLegal: always },
  merge: { operation: 'mergeTicket', isLegal: ({ status }) => isUnfinished(status) },
  // A word about something else may come to a ticket that has ended.
  split: { operation: 'splitTicket', isLegal: always },
  addMail: { operation: 'addFollowUp', isLegal: always },
  pauseMails: { operation: 'pauseFollowUps', isLegal: always },
  draftShortlist: { operation: 'draftShortlist', isLegal: (ticket) => isOfCompany(ticket) && isUnfinished(ticket.status) },
} as const satisfies Record<string, Act>

export type TicketAct = keyof typeof acts
export const ticketActs = Object.keys(acts) as TicketAct[]

/** What `actor` may do with a ticket as it stands: asked of the same rows and rules that decide when they do it. */
export function actsOn(ticket: Judged, actor: SignedInActor): Record<TicketAct, boolean> {
  // Nothing is done to a ticket that became part of another one.
  const may = ({ operation, isLegal }: Act): boolean =>
    ticket.mergedIntoId === null && reachesTicket(actor, operation, ticket) && isLegal(ticket, actor)
  return Object.fromEntries(ticketActs.map((act) => [act, may(acts[act])])) as Record<TicketAct, boolean>
}
