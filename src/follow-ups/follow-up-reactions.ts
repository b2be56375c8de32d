import type { Transaction } from '../db/client.ts'
import type { EventRow } from '../events/events.store.ts'
import { unheard } from '../events/unheard.ts'
import { absenceReactions } from './absence.reactions.ts'
import { accessReactions } from './access.reactions.ts'
import { enquiryReactions } from './enquiry.reactions.ts'
import { erasureReactions } from './erasure.reactions.ts'
import { introductionReactions } from './introduction.reactions.ts'
import { linkReactions } from './link.reactions.ts'
import { meetingReactions } from './meeting.reactions.ts'
import { organizationReactions } from './organization.reactions.ts'
import { overdueReactions } from './overdue.reactions.ts'
import { carryOut, keysOf } from './plan.ts'
import { passedCaseReactions } from './passed-case.reactions.ts'
import { planFor, type Reactions } from './reaction.ts'
import { insertReactionAccount } from './reaction-accounts.store.ts'
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

/** Plans and cancels follow-ups as an event asks for, and writes down what it brought, within the caller's transaction. Safe to repeat. */
export async function followUpOn(tx: Transaction, event: EventRow, now: Date): Promise<void> {
  const brought: string[] = []
  for (const reactions of series) {
    const plan = await planFor(reactions, event, tx)
    await carryOut(tx, plan, now, event.id)
    brought.push(...keysOf(plan))
  }
  if (!unheard.has(event.type)) await insertReactionAccount(tx, brought, event.id)
}
