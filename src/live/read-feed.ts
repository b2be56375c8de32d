import type { Deps } from '../deps.ts'
import { mayHear, type Listener } from './feed.policy.ts'
import { listEntries, type FeedEntry } from './feed.store.ts'
import { resumeFeed } from './resume-feed.ts'

export interface FeedRead {
  /** What of it the listener is told, in order. */
  entries: FeedEntry[]
  /** Up to which number that was, with what the listener is not told. */
  position: number
  more: boolean
  /** What happened since is not known any more. */
  refetch: boolean
}

/** What happened after the number `after`, of up to `limit` entries; nothing when it is left out. */
export async function readFeed({ db }: Deps, listener: Listener, after: number | undefined, limit: number): Promise<FeedRead> {
  const { position, refetch } = await resumeFeed(db, after)
  const entries = await listEntries(db, position, limit)
  return {
    entries: entries.filter((entry) => mayHear(listener, entry)),
    position: entries.at(-1)?.seq ?? position,
    more: entries.length === limit,
    refetch,
  }
}
