import type { OpeningPurpose } from '../catalog/opening-codes.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { NotFound } from '../errors.ts'
import { openUntil } from '../events/opening.rules.ts'
import { recordEvent } from '../events/record-event.ts'
import type { SignedInActor } from '../people/actor.ts'
import { insertReasonWithin } from './correspond.ts'
import { lockTicket } from './tickets.store.ts'

export interface WhyOpened {
  readonly purpose: OpeningPurpose
  readonly reason: string
}

export interface Opening extends WhyOpened {
  readonly until: Date
}

/**
 * Lets an administrator into one ticket for a working day. The reason stands in its history as a note, where its consultants read it; the
 * purpose in the event, where auditors read it, too. NotFound when there is no such ticket.
 */
export async function openTicket({ db }: Deps, actor: SignedInActor, number: string, { purpose, reason }: WhyOpened): Promise<Opening> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const ticket = await lockTicket(tx, number)
    if (!ticket) throw new NotFound({ ja: '相談案件', en: 'ticket' })
    const until = openUntil(now)
    const { id: noteId } = await insertReasonWithin(tx, actor, ticket, reason, now)
    const details = { noteId, purpose, until: until.toISOString() }
    await recordEvent(tx, { type: 'ticket.opened', actor, ticketId: ticket.id, subjectId: noteId, details, at: now })
    return { purpose, reason, until }
  })
}
