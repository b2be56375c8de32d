import type { Deps } from '../../deps.ts'
import type { SignedInActor } from '../../people/actor.ts'
import { ticketForReading } from '../../tickets/ticket-access.ts'
import { listRunRows, type RunSummaryRow } from './runs.store.ts'

/** Up to `limit` runs of a ticket, newest first, before the run `before`. Throws NotFound, Forbidden. */
export async function listMatches(
  { db }: Deps,
  actor: SignedInActor,
  ticketNumber: string,
  limit: number,
  before?: string,
): Promise<RunSummaryRow[]> {
  const ticket = await ticketForReading(db, actor, ticketNumber)
  return listRunRows(db, ticket.id, limit, before)
}
