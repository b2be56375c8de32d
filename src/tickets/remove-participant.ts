import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { NotFound } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import type { SignedInActor } from '../people/actor.ts'
import { findParticipant, markParticipantRemoved } from './correspondence.store.ts'
import { ticketForUpdate } from './ticket-access.ts'

/**
 * Lets somebody take part in a ticket no more: mails to them that wait are cancelled (`ticket.reactions.ts`) and their links to the case open
 * nothing. Doing it twice is the same as once. NotFound when they never took part in it; and the errors of `ticketForUpdate`.
 */
export async function removeParticipant({ db }: Deps, actor: SignedInActor, number: string, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    const now = await readNow(tx)
    const ticket = await ticketForUpdate(tx, actor, number)
    const participant = await findParticipant(tx, id)
    if (participant?.ticketId !== ticket.id) throw new NotFound({ ja: '参加者', en: 'participant' })
    if (participant.removedAt) return
    await markParticipantRemoved(tx, id, { removedAt: now, removedBy: actor.id })
    const details = { participantId: id }
    await recordEvent(tx, { type: 'participant.removed', actor, ticketId: ticket.id, subjectId: id, details, at: now })
  })
}
