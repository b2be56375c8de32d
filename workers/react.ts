import { freeTicketsOfLeaver } from '../src/assignments/staff.reactions.ts'
import { readNow } from '../src/db/clock.store.ts'
import type { Deps } from '../src/deps.ts'
import { findEvent } from '../src/events/events.store.ts'
import { finishOutboxRow } from '../src/events/outbox.store.ts'
import { followUpOn } from '../src/follow-ups/follow-up-reactions.ts'
import { taskAfterMissedConsent } from '../src/follow-ups/missed-consent.reactions.ts'
import { taskForOpenQuestion } from '../src/follow-ups/open-question.reactions.ts'
import { settleUnanswered } from '../src/follow-ups/settle-unanswered.reactions.ts'
import { taskAfterUnansweredEnquiry } from '../src/follow-ups/unanswered-enquiry.reactions.ts'
import { taskAfterUnansweredShortlist } from '../src/follow-ups/unanswered-shortlist.reactions.ts'
import { taskAfterUnansweredPassedCase } from '../src/follow-ups/unanswered-passed-case.reactions.ts'
import { findHostsForMeetings } from '../src/meetings/absent-host.reactions.ts'
import { cancelMeetingsOfErased } from '../src/meetings/erased-applicant.reactions.ts'
import { holdTellingSummariesBack } from '../src/shortlists/corrected-company.reactions.ts'
import { endCasesOfWithdrawn } from '../src/shortlists/withdrawn-ticket.reactions.ts'
import { finishWishToBeRecognised } from '../src/tasks/recognised-contact.reactions.ts'
import { countDoneTaskAsRead } from '../src/notifications/done-tasks.reactions.ts'
import { tellConcerned } from '../src/notifications/tell-concerned.reactions.ts'
import { findByCorrectedName } from '../src/tickets/corrected-company.reactions.ts'
import { followDeclaration } from '../src/tickets/fast-pass.reactions.ts'
import { endPassedCaseOfResolved } from '../src/tickets/passing/withdraw-passed-case.ts'

/** What rooms do when something happened in a room below them, in this order: follow-ups are locked before tickets, tickets before cases. */
export const reactions = [
  followUpOn,
  taskAfterMissedConsent,
  taskAfterUnansweredShortlist,
  taskAfterUnansweredEnquiry,
  settleUnanswered,
  taskForOpenQuestion,
  taskAfterUnansweredPassedCase,
  followDeclaration,
  findByCorrectedName,
  endPassedCaseOfResolved,
  freeTicketsOfLeaver,
  findHostsForMeetings,
  cancelMeetingsOfErased,
  endCasesOfWithdrawn,
  holdTellingSummariesBack,
  finishWishToBeRecognised,
  tellConcerned,
  countDoneTaskAsRead,
] as const

/** Lets the rooms react to an event, exactly once: its outbox row goes away in the transaction of what they do. */
export async function react({ db }: Deps, outboxId: number): Promise<void> {
  await db.transaction(async (tx) => {
    const eventId = await finishOutboxRow(tx, outboxId)
    if (eventId === undefined) return
    const event = await findEvent(tx, eventId)
    if (!event) throw new Error(`event ${eventId} is gone`)
    const now = await readNow(tx)
    for (const reaction of reactions) await reaction(tx, event, now)
  })
}
