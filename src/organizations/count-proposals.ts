import type { Reader } from '../db/client.ts'
import { mayEver } from '../people/may-ever.policy.ts'
import type { Recognised } from '../people/sign-in.ts'
import { countPending } from './proposals.store.ts'

/** How many proposals wait for whoever may decide them, counted to `atMost`; null: they may not, or not with this token. */
export async function countProposalsFor(
  reader: Reader,
  asker: Pick<Recognised, 'actor' | 'scopes'>,
  atMost: number,
): Promise<number | null> {
  return mayEver(asker, 'decideProposal') ? countPending(reader, atMost) : null
}
