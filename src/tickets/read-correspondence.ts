import type { Reader } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import type { SignedInActor } from '../people/actor.ts'
import { isParticipant, listMessages, listNotes, listParticipants, wasRemoved } from './correspondence.store.ts'
import { ticketForReading } from './ticket-access.ts'
import { wasMendedAway } from './filing/mended-addresses.ts'
import type { TicketRow } from './tickets.store.ts'

export type { MessageRow, NoteRow } from './correspondence.store.ts'
export {
  findLastMessageOut as readLastMessageOut,
  findMessage as readMessage,
  findParticipant as readParticipant,
  listParticipants as readParticipants,
  selectMessages as readMessages,
  selectNotes as readNotes,
} from './correspondence.store.ts'

/** What a ticket holds beside itself, each kind listed in the order it was written. */
const listings = { messages: listMessages, notes: listNotes, participants: listParticipants }

export type Correspondence = keyof typeof listings
export type CorrespondenceRow<Kind extends Correspondence> = Awaited<ReturnType<(typeof listings)[Kind]>>[number]

/** Up to `limit` rows of one kind after the row `after`, if `actor` may read the ticket. */
export async function readCorrespondence<Kind extends Correspondence>(
  { db }: Deps,
  actor: SignedInActor,
  number: string,
  kind: Kind,
  { limit, after }: { limit: number; after: string | undefined },
): Promise<CorrespondenceRow<Kind>[]> {
  const ticket = await ticketForReading(db, actor, number)
  return listings[kind](db, ticket.id, limit, after)
}

/** Whether a contact took part in a ticket, or had it by a mistyped address, and does so no more. */
export async function takesPartNoMore(reader: Reader, ticket: Pick<TicketRow, 'id' | 'applicantId'>, contactId: string): Promise<boolean> {
  if (ticket.applicantId === contactId) return false
  const found = await Promise.all([wasRemoved(reader, ticket.id, contactId), wasMendedAway(reader, ticket.id, contactId)])
  return found.includes(true)
}

/** Whether a contact is the applicant of a ticket, or takes part in it. */
export async function takesPart(reader: Reader, ticket: Pick<TicketRow, 'id' | 'applicantId'>, contactId: string): Promise<boolean> {
  return ticket.applicantId === contactId || isParticipant(reader, ticket.id, contactId)
}
