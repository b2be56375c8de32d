import { setTimeout as wait } from 'node:timers/promises'
import type { Deps } from '../../deps.ts'
import { loadCurrentMarket } from './loaded-markets.ts'

/** Milliseconds between two looks at the version of the evidence: one row. */
const usualPause = 5000

/**
 * Loads the market now, and again when an import has made a new version of the evidence, so that mostly nobody's run has to wait for it.
 * What fails is only logged: whoever runs a match loads the market themselves.
 * @returns how to stop, which ends when nothing uses the database any more.
 */
export function keepMarketLoaded({ db, log }: Pick<Deps, 'db' | 'log'>, pause = usualPause): () => Promise<void> {
  const stopped = new AbortController()
  const { signal } = stopped
  const keep = async (): Promise<void> => {
    while (!signal.aborted) {
      try {
        if (await loadCurrentMarket(db)) log.info('the market is loaded')
      } catch (error) {
        log.warn(error, 'the market could not be loaded')
      }
      await wait(pause, undefined, { signal, ref: false }).catch(() => undefined)
    }
  }
  const kept = keep()
  return () => {
    stopped.abort()
    return kept
  }
}
