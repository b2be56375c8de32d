import type { Reader, Transaction } from '../db/client.ts'
import { NotFound } from '../errors.ts'
import type { SignedInActor } from '../people/actor.ts'
import { requireReach, ticketForUpdate } from '../tickets/ticket-access.ts'
import { readTicketById, type TicketRow } from '../tickets/update-ticket.ts'
import { findMeeting, lockMeeting, type MeetingRow } from './meetings.store.ts'

export interface MeetingOfTicket {
  ticket: TicketRow
  meeting: MeetingRow
}

function noMeeting(): NotFound {
  return new NotFound({ ja: '面談', en: 'meeting' })
}

/** A meeting and its ticket, both locked (the ticket first, as everywhere). NotFound and Forbidden as for the ticket. */
export async function meetingForUpdate(tx: Transaction, actor: SignedInActor, id: string): Promise<MeetingOfTicket> {
  const found = await findMeeting(tx, id)
  if (!found) throw noMeeting()
  const { number } = await readTicketById(tx, found.ticketId)
  const ticket = await ticketForUpdate(tx, actor, number)
  return { ticket, meeting: await lockedMeeting(tx, id) }
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
  requireReach(actor, ticket)
  return { ticket, meeting }
}
