import { readNow } from '../../db/clock.store.ts'
import type { Deps } from '../../deps.ts'
import { deleteWaitingBefore } from './waiting-forms.store.ts'

/** Deletes forms nobody confirmed in time, and what is kept of confirmed ones when their link is old. Returns how many. */
export async function forgetWaitingForms({ db }: Deps): Promise<number> {
  return db.transaction(async (tx) => deleteWaitingBefore(tx, await readNow(tx)))
}
