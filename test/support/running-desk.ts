import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { passwordsIn, urlFor } from '../../src/embedded/postgres-accounts.ts'
import { readPidFile } from '../../src/embedded/postgres-pidfile.ts'
import { startPostgres } from '../../src/embedded/postgres.ts'
import { eventually } from './eventually.ts'

const clone = fileURLToPath(new URL('../..', import.meta.url))

export interface DeskOptions {
  dataDir: string
  env?: Record<string, string>
  /** As whom; ourselves when absent. */
  user?: { uid: number; gid: number }
  /** Where the code lies. */
  root?: string
  command?: readonly [string, ...string[]]
}

export interface RunningDesk {
  readonly pid: number
  output(): string
  /** Waits for the welcome; throws with the output when the process ends before. */
  ready(): Promise<{ address: string; seconds: number }>
  /** Sends a signal to the process alone or, as a terminal does, to its whole group. */
  signal(name: NodeJS.Signals, whom: 'parent' | 'group'): void
  /** How it ended. */
  ended(): Promise<number | NodeJS.Signals | null>
}

/** Runs `bin/start.ts` (or another command) in a process group of its own, with nothing of our environment but the necessary, and unseeded. */
export function startDesk({
  dataDir,
  env = {},
  user,
  root = clone,
  command = [process.execPath, join(root, 'bin', 'start.ts')],
}: DeskOptions): RunningDesk {
  const [program, ...args] = command
  const child = spawn(program, args, {
    cwd: command[0] === 'npm' ? root : dataDir,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
      HOME: dataDir,
      DATA_DIR: dataDir,
      PORT: '0',
      SEED: 'none',
      ...env,
    },
    ...user,
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  onTestFinished(() => clearAway(child, dataDir))
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null
  return {
    pid: child.pid ?? 0,
    output: () => output,
    ready: () =>
      eventually(
        () => {
          const [, seconds] = /Musubi is ready \(([\d.]+) s\)/u.exec(output) ?? []
          const [, address] = /Address.* (http\S+)/u.exec(output) ?? []
          if (seconds && address) return { address, seconds: Number(seconds) }
          return hasEnded() ? { failed: true as const } : false
        },
        { within: 60_000 },
      ).then((result) => {
        if ('failed' in result) throw new Error(`it ended (${child.exitCode ?? child.signalCode}):\n${output}`)
        return result
      }),
    signal: (name, whom) => void process.kill(whom === 'group' ? -(child.pid ?? 0) : (child.pid ?? 0), name),
    ended: async () => {
      await eventually(hasEnded, { within: 60_000 })
      return child.exitCode ?? child.signalCode
    },
  }
}

/** The numbers of the running api and worker, as the supervisor noted them. */
export function processesOf(dataDir: string): { api: number; worker: number } {
  const record = JSON.parse(readFileSync(join(dataDir, 'processes.json'), 'utf8')) as Record<'api' | 'worker', { pid: number }>
  return { api: record.api.pid, worker: record.worker.pid }
}

/** The postmaster's number and the owner's connection to the running database of a data folder. */
export function databaseOf(dataDir: string): { pid: number; ownerUrl: string } {
  const pointer = join(dataDir, 'postgres-location.json')
  const home = existsSync(pointer) ? (JSON.parse(readFileSync(pointer, 'utf8')) as { home: string }).home : join(dataDir, 'postgres')
  const found = readPidFile(join(home, 'data'))
  if (!found?.port) throw new Error(`no database runs in ${home}`)
  return { pid: found.pid, ownerUrl: urlFor('owner', passwordsIn(join(dataDir, 'postgres-passwords.json')), found.port, 'musubi') }
}

async function clearAway(child: ChildProcess, dataDir: string): Promise<void> {
  try {
    process.kill(-(child.pid ?? 0), 'SIGKILL')
  } catch {
    // The group is gone already, as it should be.
  }
  if (existsSync(join(dataDir, 'postgres-passwords.json'))) await (await startPostgres({ dataDir, durable: true })).stop()
}
