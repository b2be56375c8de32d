import { readNow } from '../db/clock.store.ts'
import type { Reader, Transaction } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import type { EventDetails } from '../events/event-types.ts'
import { listLastOfType } from '../events/events.store.ts'
import { recordEvent } from '../events/record-event.ts'
import { requireMatch } from '../http/preconditions.ts'
import type { Actor, SignedInActor } from '../people/actor.ts'
import { meetingForUpdate } from './meeting-access.ts'
import { requirePossible } from './meeting.rules.ts'
import { patchEnded, type MeetingRow } from './meetings.store.ts'
import { withSlots, type MeetingWithSlots } from './read-meetings.ts'
import { settleMeetingTasks } from './settle-tasks.ts'

/**
 * Takes a meeting back that is offered or booked; again changes nothing. `note` are words for the applicant. Conflict `meeting_status`
 * (409); with `ifMatch`, 412 `stale` once it has another revision than was read.
 */
export async function cancelMeeting(
  { db }: Pick<Deps, 'db'>,
  actor: SignedInActor,
  id: string,
  note: string,
  ifMatch?: string,
): Promise<MeetingWithSlots> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const { meeting } = await meetingForUpdate(tx, actor, id)
    if (meeting.status === 'cancelled') return withSlots(tx, meeting)
    requirePossible('cancel', meeting)
    if (ifMatch !== undefined) requireMatch(ifMatch, meeting.revision)
    return withSlots(tx, await cancelMeetingWithin(tx, actor, meeting, { note, now }))
  })
}

/** Why a meeting is cancelled, when its applicant is not simply told that it is. */
export interface Cancelling {
  /** Words for the applicant. */
  note?: string
  /** The meeting booked otherwise that takes the place of an offer. */
  bookedId?: string
  /** The newer offer that takes its place. */
  offeredId?: string
  /** The meeting it was offered instead of, which was held after all. */
  heldId?: string
  /** None of the offered times suits. */
  declined?: true
  /** Whoever booked it takes it back. */
  byApplicant?: true
  now: Date
}

/** The same for a locked meeting that is offered or booked. */
export async function cancelMeetingWithin(
  tx: Transaction,
  actor: Actor,
  { id, ticketId, status, revision }: MeetingRow,
  { note = '', now, ...why }: Cancelling,
): Promise<MeetingRow> {
  const cancelled = await patchEnded(tx, id, { status: 'cancelled', note, revision: revision + 1 })
  const details = { meetingId: id, status, ...why }
  await recordEvent(tx, { type: 'meeting.cancelled', actor, ticketId, subjectId: id, details, at: now })
  await settleMeetingTasks(tx, actor, id, 'cancelled', now)
  return cancelled
}

/** How and when a meeting was cancelled; undefined when it was not. */
export async function readCancelling(reader: Reader, id: string): Promise<(EventDetails['meeting.cancelled'] & { at: Date }) | undefined> {
  const [last] = await listLastOfType(reader, [id], 'meeting.cancelled')
  return last && { ...(last.details as EventDetails['meeting.cancelled']), at: last.occurredAt } // jsonb; `recordEvent` wrote it
}
