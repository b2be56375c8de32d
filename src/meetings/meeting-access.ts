import type { Reader, Transaction } from '../db/client.ts'
import { NotFound } from '../errors.ts'
import type { SignedInActor } from '../people/actor.ts'
import { requireReach, ticketForReaction } from '../tickets/ticket-access.ts'
import { readTicketById, type TicketRow } from '../tickets/update-ticket.ts'
import { isHost } from './meeting-acts.policy.ts'
import { findMeeting, lockMeeting, type MeetingRow } from './meetings.store.ts'

export interface MeetingOfTicket {
  ticket: TicketRow
  meeting: MeetingRow
}

function noMeeting(): NotFound {
  return new NotFound({ ja: '面談', en: 'meeting' })
}

/**
 * A meeting and its ticket, both locked (the ticket first, as everywhere). Whose meeting it is may do with it what whoever has the ticket
 * may; NotFound and Forbidden as for the ticket.
 */
export async function meetingForUpdate(tx: Transaction, actor: SignedInActor, id: string): Promise<MeetingOfTicket> {
  const found = await findMeeting(tx, id)
  if (!found) throw noMeeting()
  const ticket = await ticketForReaction(tx, found.ticketId)
  const meeting = await lockedMeeting(tx, id)
  if (!isHost(actor, meeting)) await requireReach(tx, actor, ticket)
  return { ticket, meeting }
}

/** The meeting of a ticket that is locked already. */
export async function lockedMeeting(tx: Transaction, id: string): Promise<MeetingRow> {
  const meeting = await lockMeeting(tx, id)
  if (!meeting) throw noMeeting()
  return meeting
}

/** A meeting as `actor` may read it; errors as above. */
export async function meetingForReading(reader: Reader, actor: SignedInActor, id: string): Promise<MeetingOfTicket> {
  const meeting = await findMeeting(reader, id)
  if (!meeting) throw noMeeting()
  const ticket = await readTicketById(reader, meeting.ticketId)
  if (!isHost(actor, meeting)) await requireReach(reader, actor, ticket)
  return { ticket, meeting }
}
