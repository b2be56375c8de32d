import { reachOf, type Operation } from '../../people/access.policy.ts'
import type { SignedInActor } from '../../people/actor.ts'
import type { SavedViewRow } from './saved-views.store.ts'

/** What `actor` may do with a view they see: with their own anything, with one somebody shares what their role reaches of everybody's. */
export function actsOnView({ staffId, shared }: SavedViewRow, { id, role }: SignedInActor): { change: boolean; remove: boolean } {
  const may = (operation: Operation) => staffId === id || (shared && reachOf(operation, role) === 'all')
  return { change: may('changeView'), remove: may('removeView') }
}
