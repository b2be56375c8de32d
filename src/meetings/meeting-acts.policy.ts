import { reachOf, type Operation } from '../people/access.policy.ts'
import type { SignedInActor } from '../people/actor.ts'
import { reachesTicket } from '../tickets/ticket.policy.ts'
import type { TicketRow } from '../tickets/update-ticket.ts'
import { hasBegun, isHeldForGood, isPossible } from './meeting.rules.ts'
import type { MeetingRow } from './meetings.store.ts'

export const meetingCan = ['choose', 'move', 'handOver', 'cancel', 'miss', 'record'] as const

/** Whether they, or whom they stand in for, are to hold the meeting. */
export function isHost(actor: SignedInActor, { staffId }: Pick<MeetingRow, 'staffId'>): boolean {
  return actor.kind === 'staff' && (actor.id === staffId || actor.substituteFor.includes(staffId))
}

/** What a meeting stands in when somebody looks at it. */
export interface MeetingSurroundings {
  readonly ticket: TicketRow
  readonly now: Date
  /** Which meetings' minutes their applicant has. */
  readonly minutesSent: ReadonlySet<string>
}

/** What `actor` may do with a meeting as it stands: asked of the rows and rules that decide when they do it. */
export function actsOnMeeting(
  meeting: MeetingRow,
  actor: SignedInActor,
  { ticket, now, minutesSent }: MeetingSurroundings,
): Record<(typeof meetingCan)[number], boolean> {
  const may = (operation: Operation) =>
    reachesTicket(actor, operation, ticket) || (isHost(actor, meeting) && reachOf(operation, actor.role) === 'own')
  const isOver = hasBegun(meeting, now)
  return {
    choose: may('chooseMeetingSlot') && isPossible('choose', meeting),
    move: may('moveMeeting') && isPossible('move', meeting),
    handOver: may('handOverMeeting') && isPossible('hand_over', meeting),
    cancel: may('cancelMeeting') && isPossible('cancel', meeting),
    miss:
      may('missMeeting') && isPossible('miss', meeting) && isOver && !isHeldForGood(meeting, { minutesSent: minutesSent.has(meeting.id) }),
    record: may('recordMeeting') && isPossible('record', meeting) && isOver,
  }
}
