import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { recordEvent } from '../events/record-event.ts'
import { requireMatch } from '../http/preconditions.ts'
import type { SignedInActor } from '../people/actor.ts'
import { hostForBooking, readDiaryAround } from './read-diary.ts'
import { meetingForUpdate } from './meeting-access.ts'
import { consultantAway, reasonOutsideHours, requireNoClash, requirePossible, requireWithinReach } from './meeting.rules.ts'
import type { MeetingTime } from './meetings.schemas.ts'
import { patchMeeting } from './meetings.store.ts'
import { requireNumber } from './number-to-call.ts'
import { withSlots, type MeetingWithSlots } from './read-meetings.ts'
import { settleMeetingTasks } from './settle-tasks.ts'
import { isAway } from './slots.rules.ts'

/**
 * Moves a booked meeting to another time, or changes how and where it is; of another kind it is where is said with it, or nowhere yet. What
 * is already so changes nothing. InvalidInput (422) for a time
 * that is past, more than two years ahead, or outside the desk's hours without a reason, or a telephone nobody knows the number of; Conflict (409) `slot_taken`,
 * `applicant_booked`, `consultant_away`, `meeting_status`. With `ifMatch`, 412 `stale` once it has another revision than was read.
 */
export async function moveMeeting(
  { db }: Pick<Deps, 'db'>,
  actor: SignedInActor,
  id: string,
  change: MeetingTime,
  ifMatch?: string,
): Promise<MeetingWithSlots> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const { ticket, meeting } = await meetingForUpdate(tx, actor, id)
    requirePossible('move', meeting)
    const startsAt = new Date(change.startsAt)
    const { minutes = meeting.minutes, kind = meeting.kind, phone = meeting.phone } = change
    // Nobody is sent to where a meeting of another kind was to be.
    const before = kind === meeting.kind ? meeting : { place: null, joinUrl: null }
    const { place = before.place, joinUrl = before.joinUrl } = change
    const same =
      startsAt.getTime() === meeting.startsAt?.getTime() &&
      minutes === meeting.minutes &&
      kind === meeting.kind &&
      place === meeting.place &&
      joinUrl === meeting.joinUrl &&
      phone === meeting.phone
    if (same) return withSlots(tx, meeting)
    if (ifMatch !== undefined) requireMatch(ifMatch, meeting.revision)
    requireWithinReach(startsAt, now)
    await requireNumber(tx, ticket, { kind, phone })
    const host = await hostForBooking(tx, actor, meeting.staffId)
    const diary = await readDiaryAround(tx, { host }, [startsAt], minutes)
    if (isAway(diary, startsAt, minutes)) throw consultantAway()
    const sameTime = startsAt.getTime() === meeting.startsAt?.getTime() && minutes === meeting.minutes
    const outsideHoursReason = sameTime
      ? meeting.outsideHoursReason
      : reasonOutsideHours(diary, startsAt, { minutes, outsideHoursReason: change.outsideHoursReason })
    const revision = meeting.revision + 1
    const times = { startsAt, minutes, outsideHoursReason, ...(!sameTime && { applicantId: ticket.applicantId }) }
    const changed = { ...times, kind, place, joinUrl, phone, revision, note: change.note ?? '' }
    const moved = requireNoClash(await patchMeeting(tx, id, changed), 'startsAt')
    const details = { meetingId: id, revision, from: (meeting.startsAt ?? startsAt).toISOString() }
    await recordEvent(tx, { type: 'meeting.moved', actor, ticketId: ticket.id, subjectId: id, details, at: now })
    if (!sameTime) await settleMeetingTasks(tx, actor, id, 'moved', now)
    return withSlots(tx, moved)
  })
}
