import { readParties, type TicketParties } from '../tickets/ticket-people.ts'
import type { World } from './draft.ts'

const known = new WeakMap<World, Map<string, Promise<TicketParties>>>()

/** The people of a ticket as this world has them, read once for all who write one mail. */
export function peopleOf(world: World, ticketId: string): Promise<TicketParties> {
  const ofWorld = known.get(world) ?? new Map<string, Promise<TicketParties>>()
  known.set(world, ofWorld)
  const people = ofWorld.get(ticketId) ?? readParties(world.tx, { id: ticketId })
  ofWorld.set(ticketId, people)
  return people
}
