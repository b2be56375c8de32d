import { dayInJapan } from '../calendar/business-time.rules.ts'
import { compose } from '../mail/compose.ts'
import { readMeeting } from '../meetings/read-meetings.ts'
import { spanOf } from '../meetings/slots.rules.ts'
import { findStaff } from '../people/read-staff.ts'
import { cancel, holdForVerification, present, required, send, waitUntil, type Drafter, type World } from './draft.ts'
import type { FollowUpRow } from './follow-ups.store.ts'
import { dayAfterMeeting } from './meeting-dates.rules.ts'
import { addresseeOf, signedBy } from './recipient.ts'
import { listSeries, lockRemindersOf } from './series.store.ts'
import { caseOf, toApplicant } from './ticket-case.ts'

/** How a meeting was, once it is over; after several on one day one is asked about, unless somebody wants it to go now. */
export const draftSurvey: Drafter = async (followUp, world) => {
  const known = await caseOf(followUp, world)
  if (known.ticket.resolution === 'withdrawn') return cancel('withdrawn')
  if (!known.applicant.verified) return holdForVerification
  const meeting = present(await readMeeting(world.tx, required(followUp.details.meetingId, 'a meeting')), 'the meeting')
  if (meeting.startsAt === null || meeting.status === 'cancelled' || meeting.status === 'missed') return cancel('meeting_cancelled')
  // Moved since this was planned: it is asked about once it is over.
  const { startsAt, minutes } = meeting
  const { hastened } = followUp.details
  const askAt = hastened ? spanOf(startsAt, minutes).end : dayAfterMeeting({ startsAt, minutes })
  if (askAt > world.now) return waitUntil(askAt)
  if (!hastened && (await wasAskedToday(followUp, known.ticket.id, world))) return cancel('asked_already')
  // Whoever wrote the meeting down may have nothing else to do with the case.
  const signer = known.people.assignee ?? (await findStaff(world.tx, meeting.staffId))
  const props = {
    to: addresseeOf(known.applicant),
    ticketNumber: known.ticket.number,
    metAt: startsAt,
    meetingKind: meeting.kind,
    ...signedBy(signer?.name),
  }
  return send({ ...toApplicant(known), write: (wording) => compose('after-meeting-survey', props, wording) })
}

/** Whether another of the ticket's surveys is on its way today, or went. */
async function wasAskedToday({ id }: FollowUpRow, ticketId: string, { tx, now }: World): Promise<boolean> {
  // Two that are claimed at once must see each other.
  await lockRemindersOf(tx, ticketId)
  const today = dayInJapan(now)
  const surveys = await listSeries(tx, { ticketId, kinds: ['after-meeting-survey'] })
  return surveys.some((one) => {
    if (one.id === id) return false
    if (one.state === 'sending' || (one.state === 'pending' && one.attempts > 0)) return true
    return (one.state === 'sent' || one.state === 'unknown') && dayInJapan(one.sentAt ?? one.dueAt) === today
  })
}
