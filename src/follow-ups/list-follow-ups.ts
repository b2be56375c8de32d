import type { Reader } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import type { SignedInActor } from '../people/actor.ts'
import { ticketForReading } from '../tickets/ticket-access.ts'
import { listTicketless, type TicketlessFilter } from './series.store.ts'
import { findWithTicketNumber, listAttempts, listOfTicket, type AttemptRow, type FollowUpRow } from './follow-ups.store.ts'

export interface ReadFollowUp {
  followUp: FollowUpRow
  attempts: AttemptRow[]
}

/** Up to `limit` follow-ups of a ticket in the order they are due, after `after`: what will go out, what went, and what will not. */
export async function listFollowUps(
  { db }: Deps,
  actor: SignedInActor,
  number: string,
  { limit, after }: { limit: number; after: { dueAt: string; id: string } | undefined },
): Promise<ReadFollowUp[]> {
  const ticket = await ticketForReading(db, actor, number)
  return withAttempts(db, await listOfTicket(db, ticket.id, limit, after))
}

/** The same of mails that belong to no ticket: what goes to organisations about themselves, and to the desk's own people. */
export async function listTicketlessFollowUps(
  { db }: Deps,
  filter: TicketlessFilter,
  { limit, after }: { limit: number; after: { dueAt: string; id: string } | undefined },
): Promise<ReadFollowUp[]> {
  return withAttempts(db, await listTicketless(db, filter, limit, after))
}

/** One follow-up that is known to be there. */
export async function readFollowUp(reader: Reader, id: string): Promise<ReadFollowUp> {
  const row = await findWithTicketNumber(reader, id)
  const [read] = await withAttempts(reader, row ? [row] : [])
  if (!read) throw new Error(`follow-up ${id} is gone`)
  return read
}

/** The rows with what was tried with each. */
export async function withAttempts(reader: Reader, rows: readonly FollowUpRow[]): Promise<ReadFollowUp[]> {
  if (rows.length === 0) return []
  const attempts = await listAttempts(
    reader,
    rows.map(({ id }) => id),
  )
  return rows.map((followUp) => ({ followUp, attempts: attempts.filter(({ followUpId }) => followUpId === followUp.id) }))
}
