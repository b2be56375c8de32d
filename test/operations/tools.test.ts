import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { expect, it, onTestFinished } from 'vitest'
import { writeBackup } from '../../src/db/backup/write-backup.ts'
import { takeStartLock } from '../../src/embedded/start-lock.ts'
import { startApp } from '../support/app.ts'
import { municipalForm } from '../support/forms.ts'
import { ownCluster } from '../support/own-cluster.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const secret = 'a link secret of the tests, 32 characters or more'

interface Ended {
  code: number
  output: string
}

/** Runs a tool as `npm run NAME -- …` does, on an embedded installation. */
async function run(name: 'backup' | 'restore', dataDir: string, args: string[], env: Record<string, string> = {}): Promise<Ended> {
  const program = fileURLToPath(new URL(`../../bin/${name}.ts`, import.meta.url))
  const child = spawn(process.execPath, [program, ...args], {
    cwd: temporaryFolder(),
    env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE, DATA_DIR: dataDir, ...env },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  const [code] = (await once(child, 'close')) as [number]
  return { code, output }
}

/** A backup of a desk with one ticket. */
async function someBackup(ownMade = true): Promise<string> {
  const desk = await startApp()
  onTestFinished(() => desk.close())
  expect((await desk.request('POST', '/api/v1/intake/municipal', municipalForm())).statusCode).toBe(201)
  const file = join(temporaryFolder(), 'desk.backup')
  await writeBackup(desk.ownerUrl, file, { text: secret, ownMade })
  return file
}

/** The lines of a backup between its header and its seal. */
function linesOf(file: string): string[] {
  return gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n').slice(1, -1).toSorted()
}

it('brings a desk to another machine: into a new data folder, secret and all, and out of it again', async () => {
  const file = await someBackup()
  const dataDir = join(temporaryFolder(), '.data')
  const restored = await run('restore', dataDir, [file])
  expect(restored).toMatchObject({ code: 0, output: expect.stringContaining('(1 tickets)') })
  expect(restored.output).not.toContain('LINK_SECRET')
  expect(readFileSync(join(dataDir, 'link-secret'), 'utf8')).toBe(secret)

  const again = join(temporaryFolder(), 'again.backup')
  expect((await run('backup', dataDir, [again])).code).toBe(0)
  expect(linesOf(again)).toEqual(linesOf(file))
  expect(existsSync(join(dataDir, 'start.lock'))).toBe(false)

  expect(await run('restore', dataDir, [file])).toMatchObject({ code: 1, output: expect.stringContaining('not empty') })
  expect(readFileSync(join(dataDir, 'link-secret'), 'utf8')).toBe(secret)
})

it('backs up beside a running desk, which then goes on, and does not restore into one', async () => {
  const file = await someBackup()
  const dataDir = join(temporaryFolder(), '.data')
  expect((await run('restore', dataDir, [file])).code).toBe(0)
  const server = await ownCluster({ dataDir })
  onTestFinished(takeStartLock(join(dataDir, 'start.lock')))

  const beside = join(temporaryFolder(), 'beside.backup')
  expect((await run('backup', dataDir, [beside])).code).toBe(0)
  expect(linesOf(beside)).toEqual(linesOf(file))
  expect(server.isAlive()).toBe(true)
  expect(await run('restore', dataDir, [beside])).toMatchObject({ code: 1, output: expect.stringContaining('Stop it first') })
})

it('warns when the links in mails sent so far would no longer be those of the desk', async () => {
  const file = await someBackup(false)
  const dataDir = join(temporaryFolder(), '.data')
  const { code, output } = await run('restore', dataDir, [file], { LINK_SECRET: 'quite another secret of 32 characters or more' })
  expect([code, output]).toEqual([0, expect.stringContaining('LINK_SECRET is not the one this desk had')])
})

it('says what is missing instead of making something up', async () => {
  const nowhere = join(temporaryFolder(), '.data')
  expect(await run('backup', nowhere, [])).toMatchObject({ code: 1, output: expect.stringContaining('npm run backup -- FILE') })
  expect(await run('backup', nowhere, ['file'])).toMatchObject({ code: 1, output: expect.stringContaining('There is no desk in') })
  const half = join(temporaryFolder(), 'half.backup')
  mkdirSync(nowhere)
  writeFileSync(half, 'half')
  expect(await run('restore', nowhere, [half])).toMatchObject({ code: 1, output: expect.stringContaining('only a part') })
  expect(existsSync(join(nowhere, 'postgres'))).toBe(false)
})
