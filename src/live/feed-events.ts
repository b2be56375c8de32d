import type { Deps } from '../deps.ts'
import { deleteOldEntries, feedFresh, hasUnfed, lockHead } from './feed.store.ts'

const batch = 500

/** Days for which somebody who was away is told what they missed; longer, and they read everything anew. */
const daysKept = 2

/**
 * Gives everything that happened its number in the feed. Several workers may do so at once: they take turns, so that a number becomes
 * visible only after all before it.
 */
export async function feedEvents({ db }: Pick<Deps, 'db'>): Promise<void> {
  for (let fed = batch; fed === batch;) {
    if (!(await hasUnfed(db))) return
    fed = await db.transaction(async (tx) => {
      await lockHead(tx)
      return feedFresh(tx, batch)
    })
  }
}

/** Forgets what nobody who comes back is told any more. */
export function forgetFeed({ db }: Pick<Deps, 'db'>): Promise<number> {
  return db.transaction((tx) => deleteOldEntries(tx, daysKept))
}
