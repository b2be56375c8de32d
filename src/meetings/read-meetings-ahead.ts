import type { MeetingKind } from '../catalog/desk-codes.ts'
import type { Reader } from '../db/client.ts'
import { listMeetingsForFeed } from './calendar-feeds.store.ts'

/** A booked meeting as its host is reminded of it; `minutes` long. */
export interface MeetingAhead {
  ticketNumber: string
  kind: MeetingKind
  startsAt: Date
  minutes: number
}

/** The booked meetings a member of the desk holds from `from` until before `until`, the first first. */
export async function readMeetingsAhead(
  reader: Reader,
  staffId: string,
  { from, until }: { from: Date; until: Date },
): Promise<MeetingAhead[]> {
  return (await listMeetingsForFeed(reader, staffId, from)).flatMap(({ ticketNumber, kind, status, startsAt, minutes }) =>
    status === 'booked' && startsAt !== null && startsAt < until ? [{ ticketNumber, kind, startsAt, minutes }] : [],
  )
}
