import { readNow } from '../../db/clock.store.ts'
import type { Deps } from '../../deps.ts'
import { deleteExpiredProofs, deleteSendingsBefore } from './filing.store.ts'
import { sendingPeriodMs } from './sender.rules.ts'

/** Forgets what addresses sent when it counts no more, and proofs of work too old to be taken anyway. Returns how many rows. */
export async function forgetFilings({ db }: Deps): Promise<number> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const sendings = await deleteSendingsBefore(tx, new Date(now.getTime() - sendingPeriodMs))
    return sendings + (await deleteExpiredProofs(tx))
  })
}
