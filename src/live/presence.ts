import type { Deps } from '../deps.ts'
import type { SignedInActor } from '../people/actor.ts'
import { ticketForReading } from '../tickets/ticket-access.ts'
import { noteOpenedTicket } from '../tickets/opened/opened-items.ts'
import type { Doing } from './doing.ts'
import { deleteOver, deletePresence, deletePresenceAt, listPresences, writePresence, type PresenceRow } from './presences.store.ts'

/** Seconds a presence lasts when it is not renewed. */
export const secondsOfPresence = 20

/**
 * Tells the desk what `actor` does at a ticket within their reach, until 20 seconds later, and which one they came from; renewed by the
 * same call.
 */
export async function statePresence(
  { db }: Deps,
  actor: SignedInActor,
  number: string,
  { doing, left }: { doing: Doing; left?: string | undefined },
): Promise<void> {
  await db.transaction(async (tx) => {
    const { id } = await ticketForReading(tx, actor, number)
    // One's own being there one may always end.
    if (left !== undefined && left !== number) await deletePresenceAt(tx, left, actor.id)
    // Who stays long enough to be there has opened it: opening a ticket takes no request more, and reading one writes nothing.
    if (await writePresence(tx, id, actor.id, doing, secondsOfPresence)) await noteOpenedTicket(tx, actor, id)
  })
}

/** Tells that `actor` has left the ticket. */
export async function endPresence({ db }: Deps, actor: SignedInActor, number: string): Promise<void> {
  await db.transaction(async (tx) => {
    const { id } = await ticketForReading(tx, actor, number)
    await deletePresence(tx, id, actor.id)
  })
}

/** Who is at a ticket just now. */
export async function readPresence({ db }: Deps, actor: SignedInActor, number: string): Promise<PresenceRow[]> {
  const { id } = await ticketForReading(db, actor, number)
  return listPresences(db, id)
}

/** Forgets who is nowhere any more. */
export function forgetPresences({ db }: Pick<Deps, 'db'>): Promise<number> {
  return db.transaction(deleteOver)
}
