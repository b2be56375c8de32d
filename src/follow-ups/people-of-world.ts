import { readPeople, type TicketPeople } from '../tickets/ticket-people.ts'
import type { World } from './draft.ts'

const known = new WeakMap<World, Map<string, Promise<TicketPeople>>>()

/** The people of a ticket as this world has them, read once for all who write one mail. */
export function peopleOf(world: World, ticketId: string): Promise<TicketPeople> {
  const ofWorld = known.get(world) ?? new Map<string, Promise<TicketPeople>>()
  known.set(world, ofWorld)
  const people = ofWorld.get(ticketId) ?? readPeople(world.tx, { id: ticketId })
  ofWorld.set(ticketId, people)
  return people
}
