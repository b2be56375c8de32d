import type { PreferredContact, Stage, Support, Topic } from '../catalog/desk-codes.ts'
import { topics as topicList } from '../catalog/desk-codes.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { InvalidInput } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import { fault } from '../http/input-faults.ts'
import { requireMatch } from '../http/preconditions.ts'
import type { SignedInActor } from '../people/actor.ts'
import { ticketForUpdate } from './ticket-access.ts'
import { patchTicket, type TicketRow } from './tickets.store.ts'

export interface TicketChange {
  topics?: Topic[] | undefined
  supports?: Support[] | undefined
  stage?: Stage | undefined
  preferredContact?: PreferredContact | undefined
}

/** Changes what the desk notes of a ticket, if it is still the version the sender saw. */
export async function changeTicket(
  { db }: Deps,
  actor: SignedInActor,
  number: string,
  change: TicketChange,
  ifMatch: string | undefined,
): Promise<TicketRow> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const ticket = await ticketForUpdate(tx, actor, number)
    requireMatch(ifMatch, ticket.version)
    refuseForeignTopics(ticket, change.topics)
    const patch = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
    const fields = Object.keys(patch)
    if (fields.length === 0) return ticket
    await recordEvent(tx, { type: 'ticket.changed', actor, ticketId: ticket.id, details: { fields }, at: now })
    return patchTicket(tx, ticket.id, patch, now)
  })
}

function refuseForeignTopics(ticket: TicketRow, topics: readonly Topic[] | undefined): void {
  const audienceOf = new Map<string, string>(topicList.map((topic) => [topic.code, topic.audience]))
  const faults = (topics ?? []).flatMap((topic, index) =>
    audienceOf.get(topic) === ticket.audience ? [] : [fault(`topics.${index}`, 'topic_audience')],
  )
  if (faults.length > 0) throw new InvalidInput(faults)
}
