import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { lockAbandoned } from './follow-ups.store.ts'
import { recordAttemptWithin } from './record-attempt.ts'

/** Seconds without a sign of life after which the worker that was sending counts as dead. */
export const silenceOfTheDead = 30

const batch = 50

/**
 * Takes back follow-ups whose worker died while sending. The mail may have arrived, so the attempt counts as ambiguous: it goes again
 * with the same Message-ID, at most twice. Returns how many were taken back.
 */
export async function recoverAbandoned({ db, config, log }: Deps): Promise<number> {
  const recovered = await db.transaction(async (tx) => {
    const abandoned = await lockAbandoned(tx, silenceOfTheDead, batch)
    const now = await readNow(tx)
    const result = { outcome: 'unknown', response: 'The worker ended while it was sending.' } as const
    for (const followUp of abandoned) await recordAttemptWithin(tx, config, followUp, followUp.attempts, result, now)
    return abandoned.map(({ id }) => id)
  })
  for (const followUpId of recovered) log.warn({ followUpId }, 'a follow-up was left in the middle of sending')
  return recovered.length
}
