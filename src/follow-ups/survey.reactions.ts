import type { Transaction } from '../db/client.ts'
import { readMeeting } from '../meetings/read-meetings.ts'
import { spanOf } from '../meetings/slots.rules.ts'
import { planSequence } from './plan-sequence.ts'
import type { Reactions } from './reaction.ts'
import { listSeries, lockRemindersOf } from './series.store.ts'

const kinds = ['after-meeting-survey'] as const

export const surveyReactions: Reactions = {
  'meeting.recorded': async ({ id, ticketId, details: { meetingId }, at }, tx) => {
    await lockRemindersOf(tx, meetingId)
    const meeting = await readMeeting(tx, meetingId)
    if (!meeting?.startsAt) throw new Error(`meeting ${meetingId} is gone`)
    // Minutes are corrected, or a meeting recorded ahead is: it is asked about once.
    if (ticketId === null || (await isSeenTo(tx, ticketId, meetingId))) return {}
    const survey = { key: `survey:${meetingId}:${id}`, side: 'applicant', ticketId, details: { meetingId } } as const
    const { end } = spanOf(meeting.startsAt, meeting.minutes)
    const isOff = meeting.status === 'missed' || meeting.status === 'cancelled'
    return {
      add: await planSequence(tx, 'survey', { at: end, happenedAt: at }, () => survey),
      over: isOff ? [{ reason: 'meeting_cancelled', of: { ticketId, meetingId }, kinds }] : [],
    }
  },
}

/**
 * Whether a survey about the meeting waits or went, or was stopped for another reason than that the meeting was thought not to have been.
 */
async function isSeenTo(tx: Transaction, ticketId: string, meetingId: string): Promise<boolean> {
  const surveys = (await listSeries(tx, { ticketId, kinds })).filter(({ details }) => details.meetingId === meetingId)
  return surveys.some(({ cancelReason }) => cancelReason !== 'meeting_cancelled')
}
