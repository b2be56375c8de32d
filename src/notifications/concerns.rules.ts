import type { NotificationKind } from '../catalog/notification-codes.ts'
import type { EventType } from '../events/event-types.ts'

/**
 * Whom an event concerns: `named` the consultant it names, `former` whoever it took the ticket from, `holder` who has the ticket, `host` who
 * holds the meeting, `writer` who wrote the message, `drafter` who made the shortlist, `approvers` who may approve it, `settlers` who settle wishes to be forgotten, and the
 * holder with them; while a holder, writer or drafter is away, who stands in for them, too.
 */
export type Concerned = 'named' | 'former' | 'holder' | 'host' | 'writer' | 'drafter' | 'approvers' | 'settlers'

export interface Concern {
  readonly kind: NotificationKind
  readonly whom: Concerned
  /** Several that somebody does in one go are told as one. */
  readonly once?: true
}

/**
 * The events somebody is told of. What makes a task is told as the task alone: an expired enquiry, an unanswered list, a meeting nobody
 * wrote down.
 */
const concerns: Partial<Record<EventType, Concern>> = {
  'ticket.assigned': { kind: 'assigned', whom: 'named' },
  'ticket.unassigned': { kind: 'unassigned', whom: 'named' },
  'ticket.merged': { kind: 'unassigned', whom: 'former' },
  'message.received': { kind: 'answer', whom: 'holder' },
  'message.held_up': { kind: 'task', whom: 'writer' },
  'interest.stated': { kind: 'answer', whom: 'holder', once: true },
  'enquiry.asked': { kind: 'answer', whom: 'holder' },
  'enquiry.accepted': { kind: 'answer', whom: 'holder' },
  'enquiry.declined': { kind: 'answer', whom: 'holder' },
  'passed_case.answered': { kind: 'answer', whom: 'holder' },
  'proposal.filed': { kind: 'answer', whom: 'holder' },
  'disclosure.consented': { kind: 'answer', whom: 'holder' },
  'disclosure.withdrawn': { kind: 'answer', whom: 'holder' },
  'note.added': { kind: 'note', whom: 'holder' },
  'meeting.booked': { kind: 'meeting', whom: 'host' },
  'meeting.moved': { kind: 'meeting', whom: 'host' },
  'meeting.cancelled': { kind: 'meeting', whom: 'host' },
  'meeting.missed': { kind: 'meeting', whom: 'host' },
  'meeting.handed_over': { kind: 'meeting', whom: 'host' },
  'shortlist.drafted': { kind: 'approval', whom: 'approvers' },
  'shortlist.approval_ended': { kind: 'approval', whom: 'approvers' },
  'shortlist.approved': { kind: 'approval', whom: 'drafter' },
  'ticket.response_overdue': { kind: 'deadline', whom: 'holder' },
  'enquiry.reply_overdue': { kind: 'deadline', whom: 'holder' },
  'task.created': { kind: 'task', whom: 'holder' },
}

/** What an event means to whom of the desk. A missed meeting's task says nothing its event has not said. */
export function concernsOf({ type, details }: { type: string; details: Record<string, unknown> }): readonly Concern[] {
  if (type === 'task.created' && details.kind === 'meeting_missed') return []
  if (type === 'task.created' && details.kind === 'erasure_request') return [{ kind: 'task', whom: 'settlers' }]
  const concern = Object.hasOwn(concerns, type) ? concerns[type as EventType] : undefined // it is one of its keys
  // Whoever had the ticket before is told of another thing than whoever has it now.
  const loss = type === 'ticket.assigned' ? [{ kind: 'unassigned', whom: 'former' } as const] : []
  return concern ? [concern, ...loss] : []
}
