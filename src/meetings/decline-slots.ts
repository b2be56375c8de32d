import type { Transaction } from '../db/client.ts'
import type { LinkActor } from '../people/actor.ts'
import { hearMessageWithin } from '../tickets/correspond.ts'
import type { TicketRow } from '../tickets/update-ticket.ts'
import { cancelMeetingWithin } from './cancel-meeting.ts'
import { lockedMeeting } from './meeting-access.ts'
import { requirePossible } from './meeting.rules.ts'

/** What somebody says whom none of the offered times suits: a message of theirs. */
export interface DeclinedSlots {
  readonly contactId: string
  readonly subject: string
  /** When it would suit them. */
  readonly body: string
}

/**
 * Ends an offer none of whose times suits its reader, with the ticket locked. What they say instead is a message to the desk, which owes
 * an answer from then on; nothing is mailed about an offer they have answered. Conflict `meeting_status` (409) when a time was picked or
 * the offer has ended.
 */
export async function declineSlotsWithin(
  tx: Transaction,
  actor: LinkActor,
  ticket: TicketRow,
  id: string,
  { contactId, ...said }: DeclinedSlots,
  now: Date,
): Promise<void> {
  const meeting = await lockedMeeting(tx, id)
  requirePossible('choose', meeting)
  await cancelMeetingWithin(tx, actor, meeting, { declined: true, now })
  await hearMessageWithin(tx, actor, contactId, ticket, said, now)
}
