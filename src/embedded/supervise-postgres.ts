import { CannotStart } from './cannot-start.ts'
import { startPostgres, type PostgresOptions, type RunningPostgres } from './postgres.ts'

export interface SupervisedPostgres extends Pick<RunningPostgres, 'ownerUrl' | 'appUrl' | 'notes' | 'adopted'> {
  readonly pid: number
  stop: () => Promise<void>
}

/** To whom a supervisor tells what it sees. */
export interface Supervision {
  /** A line for a person. */
  say: (line: string) => void
  /** It cannot be kept running. */
  onGiveUp: (error: Error) => void
  /** While this is so, what dies is not started again: everything is being stopped. */
  isEnding: () => boolean
}

const LOOK_EVERY_MS = 250

/**
 * Starts (or adopts) the cluster and starts it again, on the same port, whenever its postmaster is gone;
 * gives up when that fails.
 */
export async function supervisePostgres(options: PostgresOptions, { say, onGiveUp, isEnding }: Supervision): Promise<SupervisedPostgres> {
  let current = await startPostgres(options)
  const { port } = current
  let stopping = false
  let restart: Promise<void> | undefined

  const startAgain = async (): Promise<void> => {
    say('PostgreSQL is gone; it is started again.')
    try {
      current = await startPostgres({ ...options, port })
      if (current.port !== port) throw new CannotStart(`PostgreSQL came back on port ${current.port} instead of ${port}.`)
    } catch (error) {
      clearInterval(watch)
      onGiveUp(error instanceof Error ? error : new Error(String(error)))
    } finally {
      restart = undefined
    }
  }
  const watch = setInterval(() => {
    if (!stopping && !isEnding() && !restart && !current.isAlive()) restart = startAgain()
  }, LOOK_EVERY_MS)

  return {
    ownerUrl: current.ownerUrl,
    appUrl: current.appUrl,
    notes: current.notes,
    adopted: current.adopted,
    get pid() {
      return current.pid
    },
    async stop() {
      stopping = true
      clearInterval(watch)
      await restart
      await current.stop()
    },
  }
}
