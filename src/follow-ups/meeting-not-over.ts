import { readNow } from '../db/clock.store.ts'
import type { Reader } from '../db/client.ts'
import { readMeeting } from '../meetings/read-meetings.ts'
import { spanOf } from '../meetings/slots.rules.ts'
import type { FollowUpRow } from './follow-ups.store.ts'

/** When the meeting ends that a waiting survey asks about; undefined when it is over, and for any other mail. */
export async function meetingOverAt(
  reader: Reader,
  { kind, state, details }: Pick<FollowUpRow, 'kind' | 'state' | 'details'>,
): Promise<Date | undefined> {
  if (kind !== 'after-meeting-survey' || state !== 'pending' || details.meetingId === undefined) return undefined
  const meeting = await readMeeting(reader, details.meetingId)
  if (!meeting?.startsAt) return undefined
  const { end } = spanOf(meeting.startsAt, meeting.minutes)
  return end > (await readNow(reader)) ? end : undefined
}
