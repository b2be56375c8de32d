import type { Reader } from '../db/client.ts'
import { findStaff, type StaffRow } from '../people/read-staff.ts'
import { listSlots, findMeeting, type MeetingRow, type SlotRow } from './meetings.store.ts'

/** What mails about a meeting are written from, beside its ticket. */
export interface MeetingFacts {
  meeting: MeetingRow
  slots: SlotRow[]
  host: StaffRow
}

/** Undefined when there is no such meeting. */
export async function meetingFacts(reader: Reader, id: string): Promise<MeetingFacts | undefined> {
  const meeting = await findMeeting(reader, id)
  const host = meeting && (await findStaff(reader, meeting.staffId))
  return host && { meeting, host, slots: await listSlots(reader, [id]) }
}
