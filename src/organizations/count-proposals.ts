import type { Reader } from '../db/client.ts'
import { reachOf, scopesAllow } from '../people/access.policy.ts'
import type { Recognised } from '../people/sign-in.ts'
import { countPending } from './proposals.store.ts'

/** How many proposals wait for whoever may decide them, counted to `atMost`; null: they may not, or not with this token. */
export async function countProposalsFor(
  reader: Reader,
  { actor, scopes }: Pick<Recognised, 'actor' | 'scopes'>,
  atMost: number,
): Promise<number | null> {
  const mayDecide = reachOf('decideProposal', actor.role) !== 'none' && (scopes === null || scopesAllow('decideProposal', scopes))
  return mayDecide ? countPending(reader, atMost) : null
}
