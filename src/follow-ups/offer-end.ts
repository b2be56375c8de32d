import type { CancelReason } from '../catalog/follow-up-codes.ts'
import type { Reader } from '../db/client.ts'
import type { EventDetails } from '../events/event-types.ts'
import { readCancelling } from '../meetings/cancel-meeting.ts'
import type { MeetingRow } from '../meetings/read-meetings.ts'

/** Why the mails of an offer that was cancelled so go no more. Pure. */
export function whyCancelled({ bookedId, offeredId, heldId, declined }: Partial<EventDetails['meeting.cancelled']>): CancelReason {
  if (offeredId !== undefined) return 'offered_anew'
  if (heldId !== undefined) return 'meeting_held'
  return bookedId !== undefined || declined ? 'answered' : 'meeting_cancelled'
}

/** The same of an offer as it stands; undefined while its times can be picked. */
export async function whyOfferEnded(reader: Reader, { id, status }: Pick<MeetingRow, 'id' | 'status'>): Promise<CancelReason | undefined> {
  if (status === 'proposed') return undefined
  if (status === 'cancelled') return whyCancelled((await readCancelling(reader, id)) ?? {})
  return status === 'expired' ? 'expired' : 'answered'
}
