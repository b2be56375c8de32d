import type { Transaction } from '../db/client.ts'
import type { Actor } from '../people/actor.ts'
import { insertEvent } from './events.store.ts'
import type { EventDetails, EventType } from './event-types.ts'

export interface EventInput<Type extends EventType> {
  type: Type
  actor: Actor
  /** The ticket in whose history the event stands; null for events of staff and settings. */
  ticketId: string | null
  /** What it happened to, when not the ticket itself. */
  subjectId?: string
  /** The organisation in whose name the desk acted. */
  onBehalfOf?: string | null
  details: EventDetails[Type]
  at: Date
}

/**
 * Writes what happened into the history and, in the same transaction, asks the workers to let other rooms react to it.
 * Returns the event's id.
 */
export async function recordEvent<Type extends EventType>(tx: Transaction, event: EventInput<Type>): Promise<string> {
  return insertEvent(tx, {
    type: event.type,
    ticketId: event.ticketId,
    subjectId: event.subjectId ?? null,
    actorKind: event.actor.kind,
    actorId: event.actor.id,
    onBehalfOf: event.onBehalfOf ?? null,
    details: event.details,
    occurredAt: event.at,
  })
}
