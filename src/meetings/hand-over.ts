import { readNow } from '../db/clock.store.ts'
import type { Transaction } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { recordEvent } from '../events/record-event.ts'
import { requireMatch } from '../http/preconditions.ts'
import type { Actor, SignedInActor } from '../people/actor.ts'
import { meetingForUpdate } from './meeting-access.ts'
import { consultantAway, requirePossible, slotTaken } from './meeting.rules.ts'
import { patchMeeting, type MeetingRow } from './meetings.store.ts'
import { hostForBooking, readDiaryAround } from './read-diary.ts'
import { withSlots, type MeetingWithSlots } from './read-meetings.ts'
import { settleMeetingTasks } from './settle-tasks.ts'
import { isAway } from './slots.rules.ts'

/**
 * Gives a meeting that is offered or booked to another consultant; whose it is already keeps it. InvalidInput (422)
 * `not_active_consultant`; Conflict (409) `slot_taken`, `consultant_away`, `meeting_status`; 412 `stale` when `ifMatch` names another revision.
 */
export async function handOverMeeting(
  { db }: Pick<Deps, 'db'>,
  actor: SignedInActor,
  id: string,
  consultantId: string,
  ifMatch?: string,
): Promise<MeetingWithSlots> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const { meeting } = await meetingForUpdate(tx, actor, id)
    requirePossible('hand_over', meeting)
    const host = await hostForBooking(tx, actor, consultantId)
    if (host.id === meeting.staffId) return withSlots(tx, meeting)
    if (ifMatch !== undefined) requireMatch(ifMatch, meeting.revision)
    const { startsAt, minutes } = meeting
    if (startsAt && isAway(await readDiaryAround(tx, { host }, [startsAt], minutes), startsAt, minutes)) throw consultantAway()
    const taken = await handOverWithin(tx, actor, meeting, host.id, now)
    if (!taken) throw slotTaken()
    return withSlots(tx, taken)
  })
}

/**
 * The same for a locked meeting, to somebody who can hold it; undefined when they have another at that time. Calendars that show it take a
 * new revision, and so does whoever is changing it.
 */
export async function handOverWithin(
  tx: Transaction,
  actor: Actor,
  meeting: MeetingRow,
  to: string,
  now: Date,
): Promise<MeetingRow | undefined> {
  const { id, ticketId, staffId: from, status } = meeting
  const revision = meeting.revision + 1
  const taken = await patchMeeting(tx, id, { staffId: to, revision, ...(status === 'booked' && { note: '' }) })
  if (typeof taken === 'string') return undefined
  const details = { meetingId: id, revision, from, to }
  await recordEvent(tx, { type: 'meeting.handed_over', actor, ticketId, subjectId: id, details, at: now })
  await settleMeetingTasks(tx, actor, id, 'handed_over', now)
  return taken
}
