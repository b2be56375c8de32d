import type { Deps } from '../deps.ts'
import { listDue } from './follow-ups.store.ts'

/** Ids of up to `limit` follow-ups that are due now, the longest due first. */
export function dueFollowUps({ db }: Deps, limit: number): Promise<string[]> {
  return listDue(db, limit)
}
