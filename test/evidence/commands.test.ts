import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, inject, it, onTestFinished } from 'vitest'
import { takeStartLock } from '../../src/embedded/start-lock.ts'
import { currentEvidenceVersion, loadEvidence } from '../../src/evidence/read-evidence.ts'
import { openDatabase } from '../../src/db/client.ts'
import { createDatabase } from '../support/database.ts'
import { connectedTo, ownCluster } from '../support/own-cluster.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { sampleFolder, wholePlaces, wholeStatistics } from './tables.ts'

interface Ended {
  code: number
  output: string
}

/** Runs a command as `npm run import:NAME -- …` does. */
async function run(name: 'statistics' | 'places', args: string[], env: Record<string, string>): Promise<Ended> {
  const program = fileURLToPath(new URL(`../../bin/import-${name}.ts`, import.meta.url))
  const child = spawn(process.execPath, [program, ...args], {
    cwd: temporaryFolder(),
    env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE, ...env },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  const [code] = (await once(child, 'close')) as [number]
  return { code, output }
}

let tables: { statistics: string; places: string }
beforeAll(() => {
  tables = { statistics: wholeStatistics(0), places: wholePlaces() }
})

/** The whole tables as files, gone with the test. */
function tableFiles(): { statistics: string; places: string } {
  const folder = temporaryFolder()
  const files = { statistics: join(folder, 'SSDSE-A-1999.csv'), places: join(folder, 'places.csv') }
  writeFileSync(files.statistics, tables.statistics)
  writeFileSync(files.places, tables.places)
  return files
}

it('imports into a database of its own server, once, and tells in both languages what it did', async () => {
  const files = tableFiles()
  const database = await createDatabase()
  onTestFinished(() => database.close())
  const env = {
    DATABASE_URL: database.appUrl,
    DATABASE_DIRECT_URL: database.ownerUrl,
    SMTP_URL: 'smtp://127.0.0.1:1',
    LINK_SECRET: 'a link secret of the tests, 32 characters or more',
  }
  expect(await run('statistics', [files.statistics], env)).toEqual({
    code: 0,
    output:
      'SSDSE-A-1999: 1741市区町村、1998年度、導出した強みのレベル 48748件。根拠データ第1版になりました。\n' +
      'SSDSE-A-1999: 1741 municipalities, year 1998, 48748 levels derived. This is evidence version 1.\n',
  })
  expect(await run('places', [files.places], env)).toEqual({
    code: 0,
    output:
      'places.csv: 1741市区町村、政令指定都市の区 1行は除外。根拠データ第2版になりました。\n' +
      'places.csv: 1741 municipalities, 1 rows of wards left out. This is evidence version 2.\n',
  })
  const newer = join(temporaryFolder(), 'newer.csv')
  writeFileSync(newer, wholeStatistics(0, 'SSDSE-A-2000', 1999))
  expect(await run('statistics', [newer], env)).toMatchObject({ code: 0, output: expect.not.stringMatching(/注意|Note/u) })
  expect(await run('statistics', [files.statistics], env)).toMatchObject({
    code: 0,
    output: expect.stringContaining(
      '注意: これまでのSSDSE-A-2000（1999年度まで）より古い表です（1998年度まで）。以後のマッチングはこの古い表を使います。' +
        '戻すには、新しい表をもう一度取り込んでください。\n' +
        'Note: this table is older (years up to 1998) than SSDSE-A-2000 (up to 1999), which it replaces. Matches use it from now on; ' +
        'import the newer one again to go back.\n',
    ),
  })
  const { DATABASE_DIRECT_URL: _owner, ...asApi } = env
  expect(await run('places', [files.places], asApi)).toEqual({
    code: 0,
    output:
      'places.csv: 取り込み済みです。変更はありません（根拠データ第4版）。\n' +
      'places.csv: imported already; nothing was changed (evidence version 4).\n',
  })
  expect(await currentEvidenceVersion(database.db)).toBe(4)
  expect((await loadEvidence(database.db, 4)).towns.size).toBe(1741)
})

it('says that a database must be migrated when it may not do so itself', async () => {
  const { places } = tableFiles()
  const { pathname } = new URL(inject('appUrl'))
  expect(pathname, 'a database nobody migrated').toBe('/musubi')
  const env = {
    DATABASE_URL: inject('appUrl'),
    SMTP_URL: 'smtp://127.0.0.1:1',
    LINK_SECRET: 'a link secret of the tests, 32 characters or more',
  }
  expect(await run('places', [places], env)).toMatchObject({ code: 1, output: expect.stringMatching(/^The database is not migrated/u) })
})

it('refuses a part of a table and a file that is not there, before any database is started', async () => {
  const dataDir = join(temporaryFolder(), '.data')
  const env = { DATA_DIR: dataDir }
  const part = fileURLToPath(new URL('SSDSE-A-1999.csv', sampleFolder))
  expect(await run('statistics', [part], env)).toEqual({
    code: 1,
    output:
      '9行目1列目（地域コード）: 1741市区町村のうち6しかありません（012025 函館市などがない）。ファイルの一部ではありませんか。何も取り込んでいません。\n' +
      'Line 9, column 1 (地域コード): There are 6 of 1741 municipalities (012025 函館市 and others are missing). Is it a part of a file? Nothing was imported.\n',
  })
  expect(await run('places', ['nowhere.csv'], env)).toMatchObject({
    code: 1,
    output: expect.stringMatching(/nowhere\.csv cannot be read/u),
  })
  expect(await run('places', [], env)).toMatchObject({ code: 1, output: expect.stringContaining('npm run import:places -- FILE') })
  expect(existsSync(dataDir)).toBe(false)
})

it('works on a data folder nobody has started yet, both commands at once', async () => {
  const files = tableFiles()
  const dataDir = join(temporaryFolder(), '.data')
  const env = { DATA_DIR: dataDir }
  const both = await Promise.all([run('statistics', [files.statistics], env), run('places', [files.places], env)])
  expect(both.map(({ code, output }) => [code, /version (\d)/u.exec(output)?.[1]]).toSorted()).toEqual([
    [0, '1'],
    [0, '2'],
  ])
  expect(['start.lock', 'import.lock'].filter((name) => existsSync(join(dataDir, name)))).toEqual([])
  const server = await ownCluster({ dataDir })
  const [row] = await connectedTo(
    server.ownerUrl,
    (sql) => sql`select statistics_import_id, places_import_id from evidence_versions where number = 2`,
  )
  expect(Object.values(row ?? {})).not.toContain(null)
})

it('works beside a running desk, which then goes on', async () => {
  const files = tableFiles()
  const dataDir = temporaryFolder()
  const server = await ownCluster({ dataDir })
  onTestFinished(takeStartLock(join(dataDir, 'start.lock')))
  expect(await run('places', [files.places], { DATA_DIR: dataDir })).toMatchObject({ code: 0 })
  expect(server.isAlive()).toBe(true)
  const { db, close } = openDatabase({ url: server.appUrl, poolSize: 1, name: 'musubi test' })
  onTestFinished(close)
  expect(await currentEvidenceVersion(db)).toBe(1)
})
