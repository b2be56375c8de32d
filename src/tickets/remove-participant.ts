import type { Transaction } from '../db/client.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { NotFound } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import type { Actor, SignedInActor } from '../people/actor.ts'
import { findParticipant, markParticipantRemoved } from './correspondence.store.ts'
import { isTakenBackBy } from './participant.rules.ts'
import { ticketForUpdate } from './ticket-access.ts'
import type { TicketRow } from './tickets.store.ts'

/**
 * Lets somebody take part in a ticket no more: mails to them that wait are cancelled (`ticket.reactions.ts`) and their links to the case
 * open nothing. Doing it twice is the same as once. NotFound when they never took part in it; and the errors of `ticketForUpdate`.
 */
export async function removeParticipant({ db }: Deps, actor: SignedInActor, number: string, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    const now = await readNow(tx)
    const ticket = await ticketForUpdate(tx, actor, number)
    const participant = await findParticipant(tx, id)
    if (participant?.ticketId !== ticket.id) throw noParticipant
    await removeWithin(tx, actor, { participant, by: actor.id }, now)
  })
}

/** The same for a colleague, by `by`: whoever named them, or the applicant. NotFound when they are nobody's to take back. */
export async function removeColleagueWithin(
  tx: Transaction,
  actor: Actor,
  ticket: Pick<TicketRow, 'id' | 'applicantId'>,
  { by, id }: { readonly by: string; readonly id: string },
  now: Date,
): Promise<void> {
  const participant = await findParticipant(tx, id)
  if (participant?.ticketId !== ticket.id || !isTakenBackBy(participant, ticket, by)) throw noParticipant
  await removeWithin(tx, actor, { participant, by }, now)
}

async function removeWithin(
  tx: Transaction,
  actor: Actor,
  { participant: { id, ticketId }, by }: { participant: { id: string; ticketId: string }; by: string },
  now: Date,
): Promise<void> {
  if (!(await markParticipantRemoved(tx, id, { removedAt: now, removedBy: by }))) return
  await recordEvent(tx, { type: 'participant.removed', actor, ticketId, subjectId: id, details: { participantId: id }, at: now })
}

const noParticipant = new NotFound({ ja: '参加者', en: 'participant' })
