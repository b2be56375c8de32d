import type { Deps } from '../deps.ts'
import { deleteOldNotifications } from './notifications.store.ts'

/** Forgets notifications after ninety days, and all but the newest five hundred of each reader. Returns how many, some thousand at most. */
export function forgetNotifications({ db }: Pick<Deps, 'db'>): Promise<number> {
  return deleteOldNotifications(db, { days: 90, kept: 500, limit: 1000 })
}
