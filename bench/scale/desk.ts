import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres, { type Sql } from 'postgres'
import { prepareDatabase } from '../../bin/preparation.ts'
import { readConfig } from '../../src/config.ts'
import { findFreePort } from '../../src/embedded/free-port.ts'
import { startPostgres } from '../../src/embedded/postgres.ts'
import type { DemoAccount } from '../../src/seed/seed-demo.ts'
import { openApi, telling, type Api } from './api.ts'

export interface ScaleDesk {
  url: string
  /** One connection of the superuser. */
  admin: Sql
  accounts: DemoAccount[]
  api: Api
  stop(): Promise<void>
}

/**
 * The api of a desk with the sample's people, on a throw-away database of its own; `hear` is told how each statement of its requests was
 * carried out, as `explain (analyze, buffers)` has it.
 */
export async function startDesk(hear: (plan: string) => void): Promise<ScaleDesk> {
  const dataDir = mkdtempSync(join(tmpdir(), 'musubi-bench-scale-'))
  // The user PostgreSQL runs as, when we are root, must get in.
  chmodSync(dataDir, 0o755)
  const cluster = await startPostgres({ dataDir, durable: false })
  const port = await findFreePort('127.0.0.1')
  const url = `http://127.0.0.1:${port}`
  const config = readConfig({
    DATA_DIR: dataDir,
    DATABASE_URL: cluster.appUrl,
    DATABASE_PREPARED: 'on',
    // Where nothing listens: no worker runs, and no mail goes.
    SMTP_URL: 'smtp://127.0.0.1:9',
    PUBLIC_URL: url,
    SEED: 'demo',
    LINK_SECRET: 'a secret of the bench, of 32 characters or more',
    REQUIRE_SECOND_FACTOR: 'off',
    LOG_LEVEL: 'warn',
  })
  await prepareDatabase({ config, urls: { directUrl: cluster.ownerUrl, appUrl: cluster.appUrl } })
  const admin = postgres(cluster.adminUrl.replace(/\/postgres$/u, '/musubi'), { max: 1, onnotice: () => {} })
  await admin.unsafe(`alter system set max_wal_size = '16GB'`)
  await admin.unsafe(`select pg_reload_conf()`)
  await admin.unsafe(`alter role musubi_app set session_preload_libraries = 'auto_explain'`)
  for (const name of Object.keys(telling)) await admin.unsafe(`grant set on parameter ${name} to musubi_app`)
  const api = await openApi(cluster.appUrl, config, hear)
  await api.app.listen({ port, host: '127.0.0.1' })
  return {
    url,
    admin,
    accounts: JSON.parse(readFileSync(join(dataDir, 'demo-accounts.json'), 'utf8')) as DemoAccount[], // as the seed wrote them
    api,
    async stop() {
      await api.close()
      await admin.end({ timeout: 5 })
      await cluster.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
