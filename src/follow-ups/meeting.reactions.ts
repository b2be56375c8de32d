import type { Transaction } from '../db/client.ts'
import { readMeeting, type MeetingRow } from '../meetings/read-meetings.ts'
import { reminderBefore } from './meeting-dates.rules.ts'
import type { Plan, PlannedFollowUp } from './plan.ts'
import type { Reactions } from './reaction.ts'

/** Mails that say when a meeting is: none of them is true any more once it has moved. */
const tellTheTime = ['meeting-confirmation', 'meeting-moved', 'meeting-reminder'] as const

export const meetingReactions: Reactions = {
  'meeting.proposed': ({ ticketId, details: { meetingId }, at }) => ({
    add: [{ key: `meeting-offer:${meetingId}`, kind: 'meeting-offer', side: 'applicant', ticketId, dueAt: at, details: { meetingId } }],
  }),

  'meeting.booked': async ({ ticketId, details: { meetingId }, at }, tx) => {
    const meeting = await meetingOf(tx, meetingId)
    // Moved or cancelled before anybody was told: what happened then tells it.
    if (meeting.status !== 'booked' || meeting.revision > 0) return {}
    return {
      cancel: [{ reason: 'answered', of: { ticketId, meetingId }, kinds: ['meeting-offer'] }],
      add: [...toBoth('meeting-confirmation', meeting, { ticketId, at }), ...reminderOf(meeting, { ticketId, at })],
    }
  },

  'meeting.moved': async ({ ticketId, details: { meetingId, revision, from }, at }, tx): Promise<Plan> => {
    const meeting = await meetingOf(tx, meetingId)
    const stale = { reason: 'meeting_moved', of: { ticketId, meetingId }, kinds: tellTheTime } as const
    if (meeting.status !== 'booked' || meeting.revision !== revision) return { cancel: [stale] }
    return {
      cancel: [stale],
      add: [...toBoth('meeting-moved', meeting, { ticketId, at, movedFrom: from }), ...reminderOf(meeting, { ticketId, at })],
    }
  },

  'meeting.cancelled': async ({ ticketId, details: { meetingId, status }, at }, tx) => {
    const meeting = await meetingOf(tx, meetingId)
    const kinds = [...tellTheTime, 'meeting-offer', 'after-meeting-survey'] as const
    const told = toBoth('meeting-cancelled', meeting, { ticketId, at })
    return {
      cancel: [{ reason: 'meeting_cancelled', of: { ticketId, meetingId }, kinds }],
      // The consultant has nothing of an offer in their calendar.
      add: status === 'booked' ? told : told.filter(({ side }) => side === 'applicant'),
    }
  },

  'meeting.missed': ({ ticketId, details: { meetingId } }) => ({
    cancel: [{ reason: 'meeting_cancelled', of: { ticketId, meetingId }, kinds: [...tellTheTime, 'after-meeting-survey'] }],
  }),
}

async function meetingOf(tx: Transaction, id: string): Promise<MeetingRow> {
  const meeting = await readMeeting(tx, id)
  if (!meeting) throw new Error(`meeting ${id} is gone`)
  return meeting
}

interface Occasion {
  ticketId: string | null
  at: Date
  movedFrom?: string
}

/** At once, to the applicant and to whose meeting it is. */
function toBoth(
  kind: 'meeting-confirmation' | 'meeting-moved' | 'meeting-cancelled',
  { id, revision, staffId }: MeetingRow,
  { ticketId, at, movedFrom }: Occasion,
): PlannedFollowUp[] {
  const key = `${kind}:${id}:${revision}`
  const mail = { kind, ticketId, dueAt: at, details: { meetingId: id, revision, ...(movedFrom && { movedFrom }) } }
  return [
    { ...mail, key: `${key}:applicant`, side: 'applicant' },
    { ...mail, key: `${key}:staff`, side: 'staff', staffId },
  ]
}

/** None for a meeting that is so soon that its confirmation reminds of it. */
function reminderOf({ id, revision, startsAt }: MeetingRow, { ticketId, at }: Occasion): PlannedFollowUp[] {
  const dueAt = startsAt && reminderBefore(startsAt)
  if (!dueAt || dueAt <= at) return []
  const key = `meeting-reminder:${id}:${revision}`
  return [{ key, kind: 'meeting-reminder', side: 'applicant', ticketId, scheduled: true, dueAt, details: { meetingId: id, revision } }]
}
