import type { PreferredContact, Stage, Support, Topic } from '../catalog/desk-codes.ts'
import { supports as supportList, topics as topicList } from '../catalog/desk-codes.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { InvalidInput, type FieldFault } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import { fault } from '../http/input-faults.ts'
import { requireMatch } from '../http/preconditions.ts'
import type { SignedInActor } from '../people/actor.ts'
import { ticketForUpdate } from './ticket-access.ts'
import { patchTicket, type TicketRow } from './tickets.store.ts'

export interface TicketChange {
  topics?: Topic[] | undefined
  supports?: Support[] | undefined
  /** Null: not known. */
  stage?: Stage | null | undefined
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
    const faults = [...foreignTopics(ticket, change.topics), ...foreignSupports(ticket, change.supports)]
    if (faults.length > 0) throw new InvalidInput(faults)
    const patch = Object.fromEntries(
      Object.entries(change).flatMap(([field, value]) => (value === undefined ? [] : [[field, withoutRepeats(value)]])),
    )
    const fields = Object.keys(patch)
    if (fields.length === 0) return ticket
    await recordEvent(tx, { type: 'ticket.changed', actor, ticketId: ticket.id, details: { fields }, at: now })
    return patchTicket(tx, ticket.id, patch, now)
  })
}

function foreignTopics(ticket: TicketRow, topics: readonly Topic[] = []): FieldFault[] {
  const audienceOf = new Map<string, string>(topicList.map((topic) => [topic.code, topic.audience]))
  return topics.flatMap((topic, index) => (audienceOf.get(topic) === ticket.audience ? [] : [fault(`topics.${index}`, 'topic_audience')]))
}

function foreignSupports(ticket: TicketRow, supports: readonly Support[] = []): FieldFault[] {
  const audiencesOf = new Map<string, readonly string[]>(supportList.map((support) => [support.code, support.audiences]))
  return supports.flatMap((support, index) =>
    audiencesOf.get(support)?.includes(ticket.audience) ? [] : [fault(`supports.${index}`, 'support_audience')],
  )
}

/** Topics and supports are sets: said twice is said once. */
function withoutRepeats<Value>(value: Value): Value | unknown[] {
  return Array.isArray(value) ? [...new Set<unknown>(value)] : value
}
