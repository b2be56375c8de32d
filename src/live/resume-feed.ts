import type { Reader } from '../db/client.ts'
import { readBounds } from './feed.store.ts'

/** Entries somebody who was away is told one by one; more than that, and reading everything anew is less work for both sides. */
const furthestBack = 2000

export interface Resumed {
  /** Up to which number the reader is told everything, or reads everything anew. */
  position: number
  /** They were away too long, or know a number that was never given (a backup was restored). */
  refetch: boolean
}

/** Where somebody goes on who knows the feed up to `after`; at its end when they know nothing of it. */
export async function resumeFeed(reader: Reader, after: number | undefined): Promise<Resumed> {
  const { first, last } = await readBounds(reader)
  if (after === undefined) return { position: last, refetch: false }
  const missed = after > last || after < first - 1 || last - after > furthestBack
  return missed ? { position: last, refetch: true } : { position: after, refetch: false }
}
