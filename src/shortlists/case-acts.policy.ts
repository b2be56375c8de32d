import type { EnquiryAct, ShortlistAct } from '../catalog/case-codes.ts'
import type { Operation } from '../people/access.policy.ts'
import type { SignedInActor } from '../people/actor.ts'
import { mayErase } from '../tickets/erase-words.policy.ts'
import { isUnfinished } from '../tickets/lifecycle.rules.ts'
import { reachesTicket } from '../tickets/ticket.policy.ts'
import { isWithdrawn } from './active-ticket.ts'
import type { EnquiryCase, ShortlistCase } from './case-access.ts'
import { enquiryMoves, statusAt as enquiryStatusAt } from './enquiry.rules.ts'
import { isLiving, isSecondPerson, shortlistMoves, statusAt as shortlistStatusAt } from './shortlist.rules.ts'

/** What a list still needs before it can be dispatched. */
export const dispatchNeeds = ['approval', 'verified_applicant'] as const
export type DispatchNeed = (typeof dispatchNeeds)[number]

export const shortlistCan = ['change', 'approve', 'dispatch', 'withdraw', 'stateInterest', 'renewSummary'] as const
export const enquiryCan = ['answer', 'reply', 'withdraw', 'consent', 'withdrawConsent', 'eraseAnswerer'] as const

/** What `actor` may do with a shortlist at `now`: asked of the rows and rules that decide when they do it. */
export function actsOnShortlist(
  { ticket, shortlist }: ShortlistCase,
  { needs, lastChangedBy }: { needs: readonly DispatchNeed[]; lastChangedBy: string | null },
  actor: SignedInActor,
  now: Date,
): Record<(typeof shortlistCan)[number], boolean> {
  const isLegal = (act: ShortlistAct) => act in shortlistMoves[shortlistStatusAt(shortlist, now)]
  const mayAsDesk = (operation: Operation) => actor.kind === 'staff' && reachesTicket(actor, operation, ticket)
  const isOpen = isUnfinished(ticket.status)
  return {
    change: mayAsDesk('changeShortlist') && isOpen && isLegal('change'),
    approve: mayAsDesk('approveShortlist') && isOpen && isLegal('approve') && isSecondPerson(actor.id, shortlist, lastChangedBy),
    dispatch: mayAsDesk('dispatchShortlist') && isOpen && isLegal('dispatch') && needs.length === 0,
    withdraw: mayAsDesk('withdrawShortlist') && isLegal('withdraw'),
    stateInterest: reachesTicket(actor, 'stateInterest', ticket) && !isWithdrawn(ticket) && isLegal('state_interest'),
    renewSummary: mayAsDesk('renewSummary') && shortlist.enquirySummary !== '' && isLiving(shortlist, now),
  }
}

/** The same for an enquiry; the desk may act for either side, each side for itself. */
export function actsOnEnquiry(
  { ticket, enquiry, side }: EnquiryCase,
  actor: SignedInActor,
  { now, answererIsNamed }: { now: Date; answererIsNamed: boolean },
): Record<(typeof enquiryCan)[number], boolean> {
  const isLegal = (act: EnquiryAct) => act in enquiryMoves[enquiryStatusAt(enquiry, now)]
  const mayAsDesk = (operation: Operation) => side === 'desk' && reachesTicket(actor, operation, ticket)
  const mayAs = (operation: Operation, wanted: EnquiryCase['side']) => side === wanted || mayAsDesk(operation)
  const isAlive = !isWithdrawn(ticket)
  return {
    answer: mayAs('answerEnquiry', 'municipality') && isAlive && enquiry.answeredAt === null && isLegal('accept'),
    reply: mayAsDesk('replyToQuestion') && isAlive && isLegal('reply'),
    withdraw: mayAsDesk('withdrawEnquiry') && isLegal('withdraw'),
    consent:
      mayAs('consentToDisclosure', 'company') &&
      isAlive &&
      enquiry.disclosure === 'blind' &&
      enquiry.consentedAt === null &&
      isLegal('introduce'),
    withdrawConsent: mayAs('withdrawDisclosureConsent', 'company') && enquiry.consentWithdrawnAt === null && isLegal('withdraw_consent'),
    eraseAnswerer: mayErase(actor, 'eraseEnquiryAnswerer', !answererIsNamed),
  }
}
