import type { SignedInActor } from '../people/actor.ts'
import { carriesTickets, mayGiveTicketsTo } from '../people/staff.rules.ts'

/** Whether `actor` may take the ticket that is split off, and whether they may give it to others than themselves. */
export function takersFor(actor: SignedInActor): { take: boolean; give: boolean } {
  const somebodyElse = ''
  return { take: carriesTickets({ role: actor.role, active: true }), give: mayGiveTicketsTo(actor, somebodyElse) }
}
