import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { readConfig } from '../../src/config.ts'
import { borrowDatabase } from '../../src/embedded/borrow-database.ts'
import { findFreePort } from '../../src/embedded/free-port.ts'
import { findPlace } from '../../src/embedded/postgres-place.ts'
import type { DemoAccount } from '../../src/seed/seed-demo.ts'
import { untilTrue } from './until-true.ts'

/** A fresh desk of its own, started by the command a user types, gone without a trace afterwards. */
export interface Instance {
  url: string
  dataDir: string
  mailFolder: string
  accounts: DemoAccount[]
  /** Moves the desk's clock (never backwards). */
  moveClockTo(at: string): Promise<void>
  stop(): Promise<void>
}

/** A few seconds; a machine that others use as well may need many times as long. */
const readyWithinMs = 180_000

/** `settings` are variables of its configuration. */
export async function startInstance(say: (line: string) => void, settings: Readonly<Record<string, string>> = {}): Promise<Instance> {
  const home = mkdtempSync(join(tmpdir(), 'musubi-demo-'))
  // Whoever runs PostgreSQL when we are root must get through.
  chmodSync(home, 0o711)
  const dataDir = join(home, 'data')
  const port = await findFreePort('127.0.0.1')
  const url = `http://127.0.0.1:${port}`
  const env = { ...process.env, DATA_DIR: dataDir, PORT: String(port), PUBLIC_URL: url, SEED: 'demo', LOG_LEVEL: 'warn', ...settings }
  for (const name of ['DATABASE_URL', 'DATABASE_DIRECT_URL', 'SMTP_URL', 'REDIS_URL', 'HOST', 'LINK_SECRET'])
    Reflect.deleteProperty(env, name)
  const child = spawn(process.execPath, ['bin/start.ts'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const output: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk.toString()))
  const ended = once(child, 'exit')

  const stop = async () => {
    if (child.exitCode === null) {
      child.kill('SIGTERM')
      await ended
    }
    // As root the cluster may lie elsewhere, where the user PostgreSQL runs as can reach it.
    if (existsSync(dataDir)) rmSync(findPlace(dataDir).home, { recursive: true, force: true })
    rmSync(home, { recursive: true, force: true })
  }
  try {
    const started = Date.now()
    await untilTrue('the desk is ready', readyWithinMs, async () => {
      if (child.exitCode !== null) throw new Error(`npm start ended with code ${child.exitCode}`)
      return output.join('').includes('Musubi is ready')
    })
    say(`A fresh desk is ready at ${url} after ${((Date.now() - started) / 1000).toFixed(1)} s.`)
  } catch (error) {
    await stop()
    throw new Error(`the desk did not start:\n${output.join('')}`, { cause: error })
  }
  return {
    url,
    dataDir,
    mailFolder: join(dataDir, 'mails'),
    accounts: JSON.parse(readFileSync(join(dataDir, 'demo-accounts.json'), 'utf8')) as DemoAccount[],
    moveClockTo: (at) => moveClock(dataDir, at),
    stop,
  }
}

async function moveClock(dataDir: string, at: string): Promise<void> {
  await borrowDatabase(readConfig({ DATA_DIR: dataDir }), { beside: true }, async ({ urls }) => {
    const sql = postgres(urls.directUrl, { max: 1 })
    try {
      await sql`update clock_offset set seconds = greatest(seconds, ceil(extract(epoch from ${at}::timestamptz - now()))::int)`
    } finally {
      await sql.end({ timeout: 5 })
    }
  })
}
