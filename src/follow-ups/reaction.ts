import type { Transaction } from '../db/client.ts'
import type { EventDetails, EventType } from '../events/event-types.ts'
import type { EventRow } from '../events/events.store.ts'
import type { Plan } from './plan.ts'

/** An event as reactions get it. */
export interface Happened<Type extends EventType> {
  id: string
  /** The ticket in whose history it stands; null for what happened outside of any. */
  ticketId: string | null
  details: EventDetails[Type]
  /** Who did it; null: the desk by itself. */
  actorId: string | null
  at: Date
}

/** Which follow-ups an event brings and which it ends. Reads what it must know within the transaction, writes nothing. */
export type Reaction<Type extends EventType> = (event: Happened<Type>, tx: Transaction) => Plan | Promise<Plan>

export type Reactions = { readonly [Type in EventType]?: Reaction<Type> }

/** The plan `reactions` make for an event out of the log. */
export async function planFor(reactions: Reactions, event: EventRow, tx: Transaction): Promise<Plan> {
  const reaction = reactions[event.type as EventType] as Reaction<EventType> | undefined // text in the log; `recordEvent` alone writes it
  if (!reaction) return {}
  const details = event.details as never // jsonb in the log; `recordEvent` gives each type its details
  return reaction({ id: event.id, ticketId: event.ticketId, details, actorId: event.actorId, at: event.occurredAt }, tx)
}
