import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Config } from '../config.ts'
import { CannotStart } from './cannot-start.ts'
import type { DataFolder } from './data-folder.ts'
import { processes } from './processes.ts'
import type { ProcessRecord } from './recorded-processes.ts'
import type { Shutdown } from './shutdown.ts'
import { superviseChild } from './supervise-child.ts'

const READY_WITHIN_MS = 60_000
const root = fileURLToPath(new URL('../..', import.meta.url))

export interface DeskProcesses {
  config: Config
  folder: DataFolder
  record: ProcessRecord
  shutdown: Shutdown
  env: Readonly<Record<string, string | undefined>>
  say: (line: string) => void
  giveUp: (error: Error) => void
}

/**
 * Starts one worker and one api process under supervision and waits until both are ready. They end in the other order: first no new
 * requests, then no more work. Embedded, their output goes to files, so that the terminal stays readable.
 */
export async function startDeskProcesses({ config, folder, record, shutdown, env, say, giveUp }: DeskProcesses): Promise<void> {
  const started = (['worker', 'api'] as const).map((name) => {
    const logFile = config.embedded ? join(folder.logs, `${name}.log`) : undefined
    const child = superviseChild({
      name,
      command: process.execPath,
      args: processes[name].map((file) => join(root, file)),
      env,
      say,
      isEnding: shutdown.isEnding,
      onSpawn: (pid) => record.add(name, pid),
      onGiveUp: (error) => giveUp(logFile ? new CannotStart(`${error.message} The end of ${logFile}:\n${endOf(logFile)}`) : error),
      ...(logFile && { logFile }),
      ...(name === 'api' && { isReady: () => answersReady(config) }),
    })
    shutdown.add({ name, stop: child.stop })
    return child
  })
  const timeout = Promise.withResolvers<never>()
  const timer = setTimeout(
    () => timeout.reject(new CannotStart(`Not ready within ${READY_WITHIN_MS / 1000} s; see ${folder.logs}.`)),
    READY_WITHIN_MS,
  )
  try {
    await shutdown.unlessEnding(Promise.race([Promise.all(started.map((child) => child.ready)), timeout.promise]))
  } finally {
    clearTimeout(timer)
  }
}

async function answersReady({ HOST, PORT }: Config): Promise<boolean> {
  const everywhere: Record<string, string> = { '0.0.0.0': '127.0.0.1', '::': '::1' }
  const host = everywhere[HOST] ?? HOST
  const response = await fetch(`http://${host.includes(':') ? `[${host}]` : host}:${PORT}/readyz`, { signal: AbortSignal.timeout(2000) })
  return response.status === 200
}

function endOf(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-15).join('\n') : ''
}
