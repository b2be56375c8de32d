import type { Transaction } from '../db/client.ts'
import { requireMatch } from '../http/preconditions.ts'
import { tagOfShortlist } from './shortlist-tag.rules.ts'
import { listListed, type ShortlistRow } from './shortlists.store.ts'

/** Throws 412 `stale` when a list, locked by the caller, is not what was read any more; without `ifMatch`, nothing is asked. */
export async function requireSameShortlist(tx: Transaction, shortlist: ShortlistRow, ifMatch: string | undefined): Promise<void> {
  if (ifMatch === undefined) return
  requireMatch(ifMatch, tagOfShortlist(shortlist, [...(await listListed(tx, shortlist.id)).values()]))
}
