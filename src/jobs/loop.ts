import { setTimeout as delay } from 'node:timers/promises'
import type { Logger } from 'pino'
import { faultOf } from '../log/fault.ts'

export interface Loop {
  /** Works again as soon as possible instead of at the next turn. */
  poke(): void
  /** Resolves when the turn that is running has ended; no other follows. */
  stop(): Promise<void>
}

export interface LoopOptions {
  name: string
  /** Milliseconds between two turns. */
  every: number
  log: Logger
}

/** After a failure the next turn waits longer, up to this many milliseconds. */
const longestPause = 5000

/** Milliseconds between two turns at least, however often it is poked. */
const restAfterTurn = 50

/**
 * Does `work` again and again, one turn at a time; at once when it returns true (there is more). A failed turn is logged, never the end:
 * database, queue and mail server may all be away for a while.
 */
export function startLoop({ name, every, log }: LoopOptions, work: () => Promise<boolean | void>): Loop {
  const ending = new AbortController()
  let poked = false
  let failures = 0
  let wake: () => void = () => undefined

  async function run(): Promise<void> {
    while (!ending.signal.aborted) {
      poked = false
      const pause = await turn()
      // Many pokes in a row are one reason to look, not many.
      if (pause > 0) await delay(Math.min(pause, restAfterTurn))
      if (pause > restAfterTurn && !poked && !ending.signal.aborted) await sleep(pause - restAfterTurn)
    }
  }

  async function turn(): Promise<number> {
    try {
      const more = await work()
      failures = 0
      return more === true ? 0 : every
    } catch (error) {
      failures += 1
      log.warn({ loop: name, failures, fault: faultOf(error) }, 'a turn failed; the next one follows')
      return Math.max(every, Math.min(longestPause, 250 * 2 ** failures))
    }
  }

  function sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  const running = run()
  return {
    poke() {
      poked = true
      wake()
    },
    async stop() {
      ending.abort()
      wake()
      await running
    },
  }
}
