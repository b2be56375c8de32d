import type { ComputedRun } from './computed-run.ts'
import { inSlices } from './in-slices.ts'
import { lend } from './loaded-markets.ts'

/** How many are explained at once: a few milliseconds. */
export const explainedAtOnce = 100

/**
 * Explains many municipalities of a ranking: the first at once, the rest when the answer is asked for, in slices; the market is lent until
 * then. To be asked for outside of the transaction, so that nobody waits for it with a connection or a lock.
 */
export function explainLater<One, Said>({ loaded }: ComputedRun, all: readonly One[], explain: (one: One) => Said): () => Promise<Said[]> {
  const first = all.slice(0, explainedAtOnce).map(explain)
  const rest = all.slice(explainedAtOnce)
  if (rest.length === 0) return () => Promise.resolve(first)
  // Where the transaction fails it is never given back: the next change then makes a new market once, instead of patching this one.
  const giveBack = lend(loaded)
  return async () => {
    try {
      return [...first, ...(await inSlices(rest, explain))]
    } finally {
      giveBack()
    }
  }
}
