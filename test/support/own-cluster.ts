import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import postgres from 'postgres'
import { onTestFinished } from 'vitest'
import { identifyProcess, isRunning } from '../../src/embedded/process-identity.ts'
import { startPostgres, type PostgresOptions, type RunningPostgres } from '../../src/embedded/postgres.ts'

const holder = fileURLToPath(new URL('../embedded/programs/hold-postgres.ts', import.meta.url))

/** A cluster of this test's own; it is stopped when the test is over, unless the test stopped or killed it itself. */
export async function ownCluster(options: Partial<PostgresOptions> & { dataDir: string }): Promise<RunningPostgres> {
  const server = await startPostgres({ durable: false, ...options })
  onTestFinished(() => server.stop())
  return server
}

/** The same, started by another process, of which the test may do away. */
export async function clusterOfAnotherProcess(
  dataDir: string,
  user?: { uid: number; gid: number },
): Promise<{ parent: number; pid: number }> {
  const child = spawn(process.execPath, [holder, dataDir], { stdio: ['ignore', 'pipe', 'inherit'], ...user })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [line] = (await Promise.race([once(child.stdout.setEncoding('utf8'), 'data'), once(child, 'exit')])) as [string]
  const { pid } = JSON.parse(line) as { pid: number }
  const server = identifyProcess(pid)
  onTestFinished(() => void (server && isRunning(server) && process.kill(pid, 'SIGINT')))
  return { parent: child.pid ?? 0, pid }
}

/** Runs `work` on a connection of its own. */
export async function connectedTo<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, connect_timeout: 3, onnotice: () => undefined })
  try {
    return await work(sql)
  } finally {
    await sql.end({ timeout: 1 })
  }
}
