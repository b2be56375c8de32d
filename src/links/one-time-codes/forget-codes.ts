import { readNow } from '../../db/clock.store.ts'
import type { Deps } from '../../deps.ts'
import { deleteCodesBefore } from './one-time-codes.store.ts'

export const daysOfCode = 1

/** Forgets one-time codes and what they opened after a day; none counts that long. Returns how many. */
export async function forgetOldCodes({ db }: Deps): Promise<number> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    return deleteCodesBefore(tx, new Date(now.getTime() - daysOfCode * 86_400_000))
  })
}
