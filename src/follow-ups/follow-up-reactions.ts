import type { Transaction } from '../db/client.ts'
import type { EventRow } from '../events/events.store.ts'
import { absenceReactions } from './absence.reactions.ts'
import { accessReactions } from './access.reactions.ts'
import { enquiryReactions } from './enquiry.reactions.ts'
import { erasureReactions } from './erasure.reactions.ts'
import { introductionReactions } from './introduction.reactions.ts'
import { linkReactions } from './link.reactions.ts'
import { meetingReactions } from './meeting.reactions.ts'
import { organizationReactions } from './organization.reactions.ts'
import { overdueReactions } from './overdue.reactions.ts'
import { carryOut } from './plan.ts'
import { passedCaseReactions } from './passed-case.reactions.ts'
import { planFor, type Reactions } from './reaction.ts'
import { shortlistReactions } from './shortlist.reactions.ts'
import { surveyReactions } from './survey.reactions.ts'
import { ticketReactions } from './ticket.reactions.ts'
import { waitingReactions } from './waiting.reactions.ts'

/** Several series may follow, or end with, one event; none depends on what another does about it. */
const series: readonly Reactions[] = [
  ticketReactions,
  waitingReactions,
  overdueReactions,
  shortlistReactions,
  enquiryReactions,
  introductionReactions,
  linkReactions,
  accessReactions,
  absenceReactions,
  meetingReactions,
  surveyReactions,
  organizationReactions,
  passedCaseReactions,
  erasureReactions,
]

/** Plans and cancels follow-ups as an event asks for, within the caller's transaction. Safe to repeat. */
export async function followUpOn(tx: Transaction, event: EventRow, now: Date): Promise<void> {
  for (const reactions of series) await carryOut(tx, await planFor(reactions, event, tx), now, event.id)
}
