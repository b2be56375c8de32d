import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process'
import { CannotStart } from './cannot-start.ts'
import { keepLogShort, withLog } from './child-log.ts'
import { pauseBeforeRestart, restartPauses, type RestartPauses } from './restart.rules.ts'

export interface ChildOptions {
  name: string
  command: string
  args: readonly string[]
  env: Readonly<Record<string, string | undefined>>
  /** Where its output goes; without it, where ours goes. */
  logFile?: string
  /** Asked again and again while it starts. Without it the child is ready when it sends the message 'ready'. */
  isReady?: () => Promise<boolean>
  /** Called for each process started. */
  onSpawn?: (pid: number) => void
  /** A line for a person: it died, it is started again. */
  say?: (line: string) => void
  /** Called once when it died quickly so many times in a row, and was never ready, that starting it again makes no sense. */
  onGiveUp: (error: Error) => void
  /** While this is so, a child that dies is not started again: everything is being stopped. */
  isEnding?: () => boolean
  patience?: Partial<Patience>
}

/** All in milliseconds. */
interface Patience extends RestartPauses {
  /** One that lived this long did not die quickly. */
  settledAfter: number
  /** Given up after so many in a row, while it has never been ready. */
  quickDeaths: number
  stopWithin: number
}

export interface SupervisedChild {
  /** Settles when it became ready the first time; rejects when it was given up or stopped before. */
  readonly ready: Promise<void>
  readonly pid: number | undefined
  /** Ends it (SIGTERM, later SIGKILL) and does not start it again. */
  stop: () => Promise<void>
}

const defaultPatience: Patience = { ...restartPauses, settledAfter: 20_000, quickDeaths: 6, stopWithin: 10_000 }

/**
 * Keeps one child process running: starts it, starts it again when it dies (later each time, up to ten seconds). One that was never
 * ready is given up when it never lives long: what it was told is wrong. One that was is never given up: others may need it still.
 */
export function superviseChild(options: ChildOptions): SupervisedChild {
  const patience = { ...defaultPatience, ...options.patience }
  const { promise: ready, resolve: becameReady, reject: notReady } = Promise.withResolvers<void>()
  // Whoever does not wait for it must not be ended by it.
  ready.catch(() => undefined)
  let child: ChildProcess | undefined
  let stopping = false
  let deaths = 0
  let wasReady = false
  let pause: NodeJS.Timeout | undefined

  const isUp = (): void => {
    wasReady = true
    becameReady()
  }

  const launch = (): void => {
    const born = performance.now()
    const one = start(options)
    child = one
    let ended = false
    const die = (how: string): void => {
      if (ended) return
      ended = true
      child = undefined
      if (stopping || options.isEnding?.()) return
      deaths = performance.now() - born > patience.settledAfter ? 1 : deaths + 1
      if (!wasReady && deaths >= patience.quickDeaths) {
        const error = new CannotStart(`The ${options.name} process ended ${deaths} times in a row (last: ${how}).`)
        notReady(error)
        options.onGiveUp(error)
        return
      }
      const wait = pauseBeforeRestart(deaths, patience)
      options.say?.(
        `The ${options.name} process ended (${how}); it is started again${wait < 1000 ? '' : ` in ${Math.round(wait / 1000)} s`}.`,
      )
      pause = setTimeout(launch, wait)
    }
    one.once('error', (error) => die(error.message))
    one.once('exit', (code, signal) => die(signal ?? `code ${code}`))
    one.on('message', (message) => message === 'ready' && !options.isReady && isUp())
    if (one.pid !== undefined) options.onSpawn?.(one.pid)
    if (options.isReady) void askUntilReady(options.isReady, () => !ended && !stopping).then((yes) => yes && isUp())
  }

  const leaveLog = options.logFile === undefined ? undefined : keepLogShort(options.logFile)
  launch()
  return {
    ready,
    get pid() {
      return child?.pid
    },
    async stop() {
      stopping = true
      clearTimeout(pause)
      notReady(new Error(`The ${options.name} process was stopped.`))
      if (child) await end(child, patience.stopWithin)
      leaveLog?.()
    },
  }
}

function start(options: ChildOptions): ChildProcess {
  if (options.logFile === undefined) return spawnWith(options, ['ignore', 'inherit', 'inherit', 'ipc'])
  return withLog(options.logFile, (log) => spawnWith(options, ['ignore', log, log, 'ipc']))
}

const spawnWith = ({ command, args, env }: ChildOptions, stdio: StdioOptions): ChildProcess => spawn(command, [...args], { env, stdio })

async function askUntilReady(isReady: () => Promise<boolean>, goOn: () => boolean): Promise<boolean> {
  while (goOn()) {
    if (await isReady().catch(() => false)) return true
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return false
}

async function end(child: ChildProcess, within: number): Promise<void> {
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  const force = setTimeout(() => child.kill('SIGKILL'), within)
  await gone
  clearTimeout(force)
}
