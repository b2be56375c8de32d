import type { Transaction } from '../db/client.ts'
import { readMeeting } from '../meetings/read-meetings.ts'
import { readParticipants } from '../tickets/read-correspondence.ts'
import { readTicketById } from '../tickets/update-ticket.ts'
import type { Plan, PlannedFollowUp } from './plan.ts'
import type { Happened, Reactions } from './reaction.ts'
import { surveyDueAt } from './series.rules.ts'

/** More people than ever take part in one ticket. */
const everyParticipant = 1000

export const ticketReactions: Reactions = {
  'ticket.received': ({ ticketId, details, at }) => ({
    add: [
      {
        key: `received:${ticketId}`,
        kind: details.audience === 'worker' ? 'worker-referral' : 'acknowledgement',
        side: 'applicant',
        ticketId,
        dueAt: at,
      },
    ],
  }),

  'ticket.assigned': announceConsultant,

  'ticket.unassigned': async ({ ticketId }, tx) => {
    const ticket = ticketId === null ? undefined : await readTicketById(tx, ticketId)
    // Somebody else may have it by now, and their announcement stays.
    return ticket?.assigneeId === null ? { cancel: [{ reason: 'reassigned', of: { ticketId }, kinds: announcements }] } : {}
  },

  'message.sent': async ({ ticketId, details: { messageId }, at }, tx) => {
    const message = { kind: 'consultant-message', side: 'applicant', ticketId, messageId, dueAt: at } as const
    const participants = ticketId === null ? [] : await readParticipants(tx, ticketId, everyParticipant)
    return {
      add: [
        { ...message, key: `message:${messageId}:applicant` },
        ...participants.map(({ id }) => ({ ...message, key: `message:${messageId}:${id}`, participantId: id })),
      ],
    }
  },

  'meeting.recorded': async ({ ticketId, details: { meetingId } }, tx) => {
    const meeting = await readMeeting(tx, meetingId)
    if (!meeting?.startsAt) throw new Error(`meeting ${meetingId} is gone`)
    const survey: PlannedFollowUp = {
      key: `survey:${meetingId}`,
      kind: 'after-meeting-survey',
      side: 'applicant',
      ticketId,
      scheduled: true,
      dueAt: surveyDueAt({ startsAt: meeting.startsAt, minutes: meeting.minutes }),
      details: { meetingId },
    }
    return { add: [survey] }
  },

  'ticket.resolved': ({ ticketId, details: { resolution } }) =>
    resolution === 'withdrawn'
      ? { cancel: [{ reason: 'withdrawn', of: { ticketId }, kinds: ['reminder', 'after-meeting-survey', 'manual-follow-up'] }] }
      : {},

  'ticket.closed': ({ ticketId }) => ({ cancel: [{ reason: 'ticket_closed', of: { ticketId }, kinds: ['reminder'] }] }),

  'contact.verified': ({ details: { contactId } }) => ({ release: { contactId } }),

  'contact.recognised': ({ details: { contactId } }) => ({ release: { contactId } }),
}

const announcements = ['assignment-notice', 'new-assignment'] as const

async function announceConsultant(
  { id, ticketId, details: { consultantId }, at }: Happened<'ticket.assigned'>,
  tx: Transaction,
): Promise<Plan> {
  const ticket = ticketId === null ? undefined : await readTicketById(tx, ticketId)
  // Events may be worked on out of order; the one of the present consultant announces.
  if (ticket?.assigneeId !== consultantId) return {}
  return {
    cancel: [{ reason: 'reassigned', of: { ticketId }, kinds: announcements }],
    add: [
      { key: `assignment-notice:${id}`, kind: 'assignment-notice', side: 'applicant', ticketId, dueAt: at, details: { consultantId } },
      { key: `new-assignment:${id}`, kind: 'new-assignment', side: 'staff', ticketId, dueAt: at, staffId: consultantId },
    ],
  }
}
