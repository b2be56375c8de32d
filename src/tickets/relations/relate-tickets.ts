import type { RelationKind } from '../../catalog/relation-codes.ts'
import type { Transaction } from '../../db/client.ts'
import { readNow } from '../../db/clock.store.ts'
import type { Deps } from '../../deps.ts'
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../errors.ts'
import { recordEvent } from '../../events/record-event.ts'
import { fault } from '../../http/input-faults.ts'
import type { SignedInActor, StaffActor } from '../../people/actor.ts'
import { requireReach, ticketForUpdate } from '../ticket-access.ts'
import { findTicket, findTicketById, type TicketRow } from '../tickets.store.ts'
import { seenFromOther, type StatedKind } from './relation.rules.ts'
import { deleteRelation, insertRelation, lockRelation } from './relations.store.ts'

/**
 * Notes what the ticket with the number `other` is to this one; both histories tell of it. InvalidInput for a number that is none or its
 * own; Conflict `already_related`; and the errors of `ticketForUpdate`.
 */
export async function relateTickets(
  { db }: Deps,
  actor: SignedInActor,
  number: string,
  stated: { number: string; kind: StatedKind },
): Promise<void> {
  if (actor.kind !== 'staff') throw new Forbidden()
  await db.transaction(async (tx) => {
    const now = await readNow(tx)
    const ticket = await ticketForUpdate(tx, actor, number)
    const other = await findTicket(tx, stated.number)
    if (!other) throw new InvalidInput([fault('number', 'unknown_ticket')])
    if (other.id === ticket.id) throw new InvalidInput([fault('number', 'other_ticket')])
    // Whoever reads a ticket with a reason only needs one for this, too.
    if (actor.reach === 'reasoned') await requireReach(tx, actor, other)
    await relateWithin(tx, actor, { ticket, other, kind: stated.kind }, now)
  })
}

/** The same within the caller's transaction, for a kind that comes of what was done, too. */
export async function relateWithin(
  tx: Transaction,
  actor: StaffActor,
  { ticket, other, kind }: { ticket: Pick<TicketRow, 'id'>; other: Pick<TicketRow, 'id'>; kind: RelationKind },
  now: Date,
): Promise<void> {
  const relation = await insertRelation(tx, { ticketId: ticket.id, otherId: other.id, kind, createdBy: actor.id, createdAt: now })
  if (!relation) {
    throw new Conflict('already_related', {
      ja: 'この2件は既に関連付けられています。関係を変える場合は、関連付けを外してから付け直してください。',
      en: 'These two are related already; to change how, remove that relation first.',
    })
  }
  await tellBoth(tx, actor, relation, 'relation.added', now)
}

/** Takes a relation back, from either of its tickets. NotFound when there is none of this ticket; and the errors of `ticketForUpdate`. */
export async function unrelateTickets({ db }: Deps, actor: SignedInActor, number: string, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    const now = await readNow(tx)
    const ticket = await ticketForUpdate(tx, actor, number)
    const relation = await lockRelation(tx, id)
    if (!relation || (relation.ticketId !== ticket.id && relation.otherId !== ticket.id)) {
      throw new NotFound({ ja: '関連付け', en: 'relation' })
    }
    await deleteRelation(tx, id)
    await tellBoth(tx, actor, relation, 'relation.removed', now)
  })
}

async function tellBoth(
  tx: Transaction,
  actor: SignedInActor,
  { id, ticketId, otherId, kind }: { id: string; ticketId: string; otherId: string; kind: RelationKind },
  type: 'relation.added' | 'relation.removed',
  at: Date,
): Promise<void> {
  const sides = [
    { from: ticketId, to: otherId, seen: kind },
    { from: otherId, to: ticketId, seen: seenFromOther(kind) },
  ]
  for (const { from, to, seen } of sides) {
    const other = (await findTicketById(tx, to))?.number ?? ''
    await recordEvent(tx, { type, actor, ticketId: from, subjectId: id, details: { relationId: id, kind: seen, other }, at })
  }
}
