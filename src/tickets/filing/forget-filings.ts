import { readNow } from '../../db/clock.store.ts'
import type { Deps } from '../../deps.ts'
import { deleteExpiredProofs, deleteSendingsBefore } from './filing.store.ts'
import { deleteDraftsBefore } from './form-drafts.store.ts'
import { sendingPeriodMs } from './sender.rules.ts'

/**
 * Forgets what addresses sent when it counts no more, proofs of work too old to be taken anyway, and forms nobody went on with. Returns how
 * many rows.
 */
export async function forgetFilings({ db }: Deps): Promise<number> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const sendings = await deleteSendingsBefore(tx, new Date(now.getTime() - sendingPeriodMs))
    return sendings + (await deleteExpiredProofs(tx)) + (await deleteDraftsBefore(tx, now))
  })
}
