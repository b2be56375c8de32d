import type { Deps } from '../src/deps.ts'
import { planDailyDigests, planDigests, planHandovers, planNotices, planProfileChecks } from '../src/follow-ups/calendar-plans.ts'
import { resolveUnanswered } from '../src/follow-ups/resolve-unanswered.ts'
import { forgetWaitingForms } from '../src/links/waiting-forms/forget-waiting.ts'
import { forgetOldCodes } from '../src/links/one-time-codes/forget-codes.ts'
import { forgetAccessLinks } from '../src/people/access-links/choose-password.ts'
import { forgetAttempts } from '../src/people/count-attempt.ts'
import { forgetFeed } from '../src/live/feed-events.ts'
import { forgetNotifications } from '../src/notifications/forget-notifications.ts'
import { forgetFailures } from '../src/queue/signs-of-life.ts'
import { forgetPresences } from '../src/live/presence.ts'
import { faultOf } from '../src/log/fault.ts'
import { expireOffers } from '../src/meetings/expire-offers.ts'
import { noteUnrecordedMeetings } from '../src/meetings/note-unrecorded.ts'
import { expireEnquiries, expireShortlists } from '../src/shortlists/expire.ts'
import { noteOverdueQuestions } from '../src/shortlists/note-overdue-questions.ts'
import { noteOverdueResponses } from '../src/tickets/note-overdue.ts'
import { closeResolvedTickets, endWaits } from '../src/tickets/close-tickets.ts'
import { forgetFilings } from '../src/tickets/filing/forget-filings.ts'
import { noteUnansweredPassedCases } from '../src/tickets/passing/note-unanswered.ts'
import { forgetDrafts } from '../src/tickets/drafts/drafts.ts'
import { forgetOpened } from '../src/tickets/opened/opened-items.ts'
import { forgetOldAnswers } from '../src/tickets/forget-answers.ts'

/** Things that happen because time passes. Each says how many it did; some do a hundred at most. */
const schedules: readonly ((deps: Deps) => Promise<number>)[] = [
  endWaits,
  closeResolvedTickets,
  noteOverdueResponses,
  noteOverdueQuestions,
  noteUnansweredPassedCases,
  noteUnrecordedMeetings,
  expireOffers,
  resolveUnanswered,
  expireShortlists,
  expireEnquiries,
  planProfileChecks,
  planHandovers,
  planDigests,
  planDailyDigests,
  planNotices,
  forgetOldAnswers,
  forgetOldCodes,
  forgetFilings,
  forgetWaitingForms,
  forgetAttempts,
  forgetAccessLinks,
  forgetDrafts,
  forgetFeed,
  forgetPresences,
  forgetFailures,
  forgetNotifications,
  forgetOpened,
]

const batch = 100

/** Does everything whose time has come; what fails is logged and keeps the rest from nothing. Returns true when there may be more. */
export async function runSchedules(deps: Deps): Promise<boolean> {
  let more = false
  for (const schedule of schedules) {
    try {
      more = (await schedule(deps)) >= batch || more
    } catch (error) {
      deps.log.error({ schedule: schedule.name, fault: faultOf(error) }, 'a schedule failed')
    }
  }
  return more
}
