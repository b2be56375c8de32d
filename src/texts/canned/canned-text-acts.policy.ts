import { reachesEverything, type Operation } from '../../people/access.policy.ts'
import type { SignedInActor } from '../../people/actor.ts'
import type { CannedTextRow } from './canned-texts.store.ts'

/** What `actor` may do with a text they see: with their own anything, with a shared one what their role reaches of everybody's. */
export function actsOnCannedText(
  { staffId, shared }: Pick<CannedTextRow, 'staffId' | 'shared'>,
  { id, role }: SignedInActor,
): { change: boolean; remove: boolean } {
  const may = (operation: Operation) => staffId === id || (shared && reachesEverything(operation, role))
  return { change: may('changeCannedText'), remove: may('removeCannedText') }
}
