import type { Deps } from '../deps.ts'
import type { Reader } from '../db/client.ts'
import { listDue } from './follow-ups.store.ts'

/** Ids of up to `limit` follow-ups that are due now, the longest due first. */
export function dueFollowUps({ db }: Deps, limit: number): Promise<string[]> {
  return listDue(db, limit)
}

/** How many follow-ups are due and have not gone; counts no further than 10,000. */
export async function countDueFollowUps(reader: Reader): Promise<number> {
  return (await listDue(reader, 10_000)).length
}
