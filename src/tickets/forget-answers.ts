import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { deleteAnswersBefore } from './idempotency.store.ts'

const daysKept = 7
const dayMs = 86_400_000

/** Forgets answers kept for an Idempotency-Key after a week; no client repeats a request later than that. Returns how many. */
export async function forgetOldAnswers({ db }: Deps): Promise<number> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    return deleteAnswersBefore(tx, new Date(now.getTime() - daysKept * dayMs))
  })
}
