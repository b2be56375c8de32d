import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { CannotStart } from './cannot-start.ts'
import { findFreePort } from './free-port.ts'
import { runProgram } from './os-user.ts'
import { ADMIN_ROLE, DATABASE, ensureAccounts, letsUsIn, passwordsIn, urlFor, type Passwords } from './postgres-accounts.ts'
import { programOf } from './postgres-binaries.ts'
import { defusePidFile, isPostmasterOf, readPidFile } from './postgres-pidfile.ts'
import { findPlace, SHARED_ROOT, type Place } from './postgres-place.ts'
import { beginLog, endOfLog, settingsFor } from './postgres-settings.ts'
import { syncFolder, writeNewPrivateFile } from './private-files.ts'

export interface PostgresOptions {
  /** An existing folder (`DATA_DIR`, or a temporary one in tests). The cluster, its passwords and its log are kept in it. */
  dataDir: string
  /** False only for throw-away clusters: nothing survives a crash of the machine, and everything is several times faster. */
  durable: boolean
  /** Insist on this port, because others know it already; otherwise any free one is taken. */
  port?: number
  /** Where root places what the database's user cannot reach. */
  sharedRoot?: string
}

/** A running cluster of our own, listening on 127.0.0.1 only. */
export interface RunningPostgres {
  /** Role `musubi_owner` on database `musubi`: migrations. */
  readonly ownerUrl: string
  /** Role `musubi_app` on database `musubi`: api and worker. */
  readonly appUrl: string
  /** The superuser on database `postgres`. */
  readonly adminUrl: string
  readonly port: number
  /** The postmaster. */
  readonly pid: number
  /** True when it had been running already (its former parent was killed). */
  readonly adopted: boolean
  /** What a person should be told, a line each. */
  readonly notes: readonly string[]
  isAlive: () => boolean
  /** Ends it in order, and by force when that takes too long. */
  stop: () => Promise<void>
}

const START_WITHIN_MS = 120_000
const TRY_AGAIN_MS = 100

/**
 * Starts the cluster of `dataDir`, creating it the first time, or adopts it when it is running already.
 * Throws with the end of its log when it does not come up.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const place = findPlace(options.dataDir, options.sharedRoot ?? SHARED_ROOT)
  const passwords = passwordsIn(join(options.dataDir, 'postgres-passwords.json'))
  const dataFolder = join(realpathSync(place.home), 'data')
  if (!existsSync(dataFolder)) await createCluster(place, passwords, options.durable)
  const deadline = Date.now() + START_WITHIN_MS
  for (;;) {
    const found = await lookFor(passwords, dataFolder)
    const server = found === 'none' ? await launch(place, dataFolder, options) : found
    if (server !== 'wait') {
      await ensureAccounts(passwords, server.port)
      return describe(place, passwords, dataFolder, server)
    }
    if (Date.now() > deadline) throw new CannotStart(`PostgreSQL did not become ready (${dataFolder}).\n${endOfLog(place.home)}`)
    await delay(TRY_AGAIN_MS)
  }
}

interface Server {
  readonly pid: number
  readonly port: number
  readonly adopted: boolean
}

/** The running server of this folder once it lets us in; `none` when there is none (a remnant of one is then harmless). */
async function lookFor(passwords: Passwords, dataFolder: string): Promise<Server | 'wait' | 'none'> {
  const pidFile = readPidFile(dataFolder)
  if (!pidFile) return 'none'
  if (!isPostmasterOf(dataFolder, pidFile.pid)) {
    defusePidFile(dataFolder)
    return 'none'
  }
  if (!pidFile.port || !(await letsUsIn(passwords, pidFile.port, dataFolder))) return 'wait'
  return { pid: pidFile.pid, port: pidFile.port, adopted: true }
}

/** Starts a server; `wait` when it is worth another try. */
async function launch(place: Place, dataFolder: string, options: PostgresOptions): Promise<Server | 'wait'> {
  const port = options.port ?? (await findFreePort())
  const logged = beginLog(place.home)
  const settings = Object.entries(settingsFor(options.durable, port)).map(([name, value]) => `-c ${name}=${value}`)
  // Relative paths, because pg_ctl hands them to a shell, which would take a `$` in the name of a folder for its own.
  const args = ['start', '-D', 'data', '-w', '-t', '60', '-l', 'server.log', '-o', settings.join(' ')]
  const { code } = await runProgram(place.user, programOf(place.binaries, 'pg_ctl'), args, { quiet: true, cwd: place.home })
  const pidFile = readPidFile(dataFolder)
  if (code === 0 && pidFile?.port === port) return { pid: pidFile.pid, port, adopted: false }
  const said = endOfLog(place.home, logged)
  // Somebody was quicker with the port, or with starting it; or backends of a killed server are still letting go.
  if (/Address already in use|pre-existing shared memory block|lock file "postmaster.pid"/u.test(said)) return 'wait'
  throw new CannotStart(`PostgreSQL does not start (${dataFolder}).\n${said}`)
}

async function createCluster(place: Place, passwords: Passwords, durable: boolean): Promise<void> {
  // A draft of its own: an initdb whose parent was killed may still be writing to the last one.
  const draft = join(place.home, `data.new-${randomBytes(4).toString('hex')}`)
  const passwordFile = `${draft}.password`
  writeNewPrivateFile(passwordFile, passwords.admin)
  if (place.user) chownSync(passwordFile, place.user.uid, place.user.gid)
  try {
    const access = ['-U', ADMIN_ROLE, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`]
    const locale = ['-E', 'UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
    const args = ['-D', draft, ...access, ...locale, '--data-checksums', ...(durable ? [] : ['--no-sync'])]
    const { code, output } = await runProgram(place.user, programOf(place.binaries, 'initdb'), args)
    if (code !== 0) throw new CannotStart(`initdb failed for ${place.home}.\n${output}`)
  } finally {
    rmSync(passwordFile)
  }
  renameSync(draft, join(place.home, 'data'))
  for (const name of readdirSync(place.home))
    if (name.startsWith('data.new')) rmSync(join(place.home, name), { recursive: true, force: true })
  if (durable) syncFolder(place.home)
}

function describe(place: Place, passwords: Passwords, dataFolder: string, server: Server): RunningPostgres {
  const pgCtl = programOf(place.binaries, 'pg_ctl')
  const isAlive = (): boolean => isPostmasterOf(dataFolder, server.pid)
  const stop = async (): Promise<void> => {
    for (const mode of ['fast', 'immediate'] as const) {
      if (!isAlive()) return
      const args = ['stop', '-D', dataFolder, '-m', mode, '-w', '-t', '8']
      await runProgram(place.user, pgCtl, args, { quiet: true })
      // pg_ctl waits for the pid file to go, and on a busy machine the process itself takes a moment longer.
      for (let waited = 0; isAlive() && waited < 3000; waited += TRY_AGAIN_MS) await delay(TRY_AGAIN_MS)
    }
    if (isAlive()) throw new Error(`PostgreSQL (process ${server.pid}) does not stop.`)
  }
  return {
    ownerUrl: urlFor('owner', passwords, server.port, DATABASE),
    appUrl: urlFor('app', passwords, server.port, DATABASE),
    adminUrl: urlFor('admin', passwords, server.port, 'postgres'),
    ...server,
    notes: place.notes,
    isAlive,
    stop,
  }
}
