import type { FollowUpState } from '../catalog/follow-up-codes.ts'
import type { Transaction } from '../db/client.ts'
import { listEventsAbout } from '../events/events.store.ts'
import type { MessageKind } from '../mail/compose.ts'
import type { FollowUpRow } from './follow-ups.store.ts'
import { listSeries } from './series.store.ts'

/** Mails that say when a meeting is. */
export const tellTheTime = ['meeting-confirmation', 'meeting-moved', 'meeting-reminder'] as const

/** Mails that offer times for one. */
export const offerTimes = ['meeting-offer', 'meeting-missed', 'meeting-offer-reminder'] as const

/** Who reads a mail about a meeting. */
type Reader = Pick<FollowUpRow, 'side' | 'staffId'>

/** Whether somebody may know of a meeting. */
export type Knows = (reader: { side: FollowUpRow['side']; staffId?: string | null }) => boolean

/**
 * Who may know when a meeting is, by a mail about its time that went or may have, or was skipped by the desk, which tells them itself; and,
 * of what their own link showed them, its applicant. `offered`: who may know of it at all.
 */
export async function readWhoKnows(
  tx: Transaction,
  { id: meetingId, ticketId }: { id: string; ticketId: string },
  { offered = false }: { offered?: boolean } = {},
): Promise<Knows> {
  const kinds: readonly MessageKind[] = offered ? [...tellTheTime, ...offerTimes] : tellTheTime
  const mails = await listSeries(tx, { ticketId, kinds })
  const told: Reader[] = mails.filter((mail) => mail.details.meetingId === meetingId && mayHaveTold(mail))
  const hasSeen = (await listEventsAbout(tx, meetingId)).some(
    ({ type, actorKind }) => (type === 'meeting.booked' || type === 'meeting.moved') && (actorKind === 'link' || actorKind === 'contact'),
  )
  return ({ side, staffId = null }) => (side === 'applicant' && hasSeen) || told.some((one) => one.side === side && one.staffId === staffId)
}

const mayHaveArrived: ReadonlySet<FollowUpState> = new Set(['sending', 'sent', 'unknown'])

/** Whether a mail may have told its reader what it says, or the desk wanted to do so otherwise. */
export function mayHaveTold({ state, ambiguousAttempts, cancelReason }: FollowUpRow): boolean {
  return mayHaveArrived.has(state) || ambiguousAttempts > 0 || cancelReason === 'skipped' || cancelReason === 'by_hand'
}
