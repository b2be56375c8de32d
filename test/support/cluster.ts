import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startPostgres } from '../../src/embedded/postgres.ts'
import { identifyProcess } from '../../src/embedded/process-identity.ts'
import { scratchFolders } from './scratch-folder.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The superuser `musubi_admin` on database `postgres`. */
    adminUrl: string
    /** Role `musubi_owner` on the empty database `musubi`; put another database's name in its path as needed. */
    ownerUrl: string
    /** Role `musubi_app` on the same. */
    appUrl: string
  }
}

const PREFIX = 'musubi-test-cluster-'

/** vitest globalSetup: one throw-away cluster for the whole run, `inject('adminUrl')` in the tests, gone afterwards. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folders = scratchFolders()
  for (const folder of folders) await sweepClustersOfKilledRuns(folder)
  const dataDir = mkdtempSync(join(folders[0], `${PREFIX}${process.pid}-`))
  // mkdtemp makes it 0700, which the user PostgreSQL runs as (when we are root) could not enter.
  chmodSync(dataDir, 0o755)
  const cluster = await startPostgres({ dataDir, durable: false }).catch((error: unknown) => {
    rmSync(dataDir, { recursive: true, force: true })
    throw error
  })
  project.provide('adminUrl', cluster.adminUrl)
  project.provide('ownerUrl', cluster.ownerUrl)
  project.provide('appUrl', cluster.appUrl)
  return async () => {
    await cluster.stop()
    rmSync(dataDir, { recursive: true })
  }
}

/** A run that was killed leaves its cluster running; its folder carries the number of the process that made it. */
async function sweepClustersOfKilledRuns(folder: string): Promise<void> {
  for (const name of readdirSync(folder)) {
    const owner = name.startsWith(PREFIX) ? Number.parseInt(name.slice(PREFIX.length), 10) : Number.NaN
    if (Number.isNaN(owner) || identifyProcess(owner)) continue
    const dataDir = join(folder, name)
    try {
      readFileSync(join(dataDir, 'postgres', 'data', 'PG_VERSION'))
      await (await startPostgres({ dataDir, durable: false })).stop()
    } catch {
      // Half made, or another user's: nothing runs there that we could end.
    }
    rmSync(dataDir, { recursive: true, force: true })
  }
}
