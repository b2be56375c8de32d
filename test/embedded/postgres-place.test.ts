import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { nobody, asRoot, giveToNobody, nobodyReachesUs } from '../support/os-users.ts'
import { userMay } from '../../src/embedded/os-user.ts'
import { binariesAreReachable, installedBinaries, shareBinaries } from '../../src/embedded/postgres-binaries.ts'
import { findPlace } from '../../src/embedded/postgres-place.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { clusterOfAnotherProcess, connectedTo, ownCluster } from '../support/own-cluster.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const itAsRoot = itOnlyWhen(asRoot, 'placing the database as root (this run is not by root)')

/** A data folder in a folder that only we may enter, and a place for what the database's user must reach. */
function closedFolder(): { parent: string; dataDir: string; sharedRoot: string } {
  const parent = temporaryFolder(0o700)
  const dataDir = join(parent, 'data')
  mkdirSync(dataDir)
  return { parent, dataDir, sharedRoot: join(temporaryFolder(), 'shared') }
}

describe('as root, below a folder only root may enter', () => {
  itAsRoot('the database is placed where its user can reach it, and is found again', async () => {
    const { dataDir, sharedRoot } = closedFolder()
    const first = await ownCluster({ dataDir, sharedRoot })
    expect(first.notes).toEqual([expect.stringContaining(sharedRoot)])
    expect(existsSync(join(dataDir, 'postgres'))).toBe(false)
    await connectedTo(first.ownerUrl, (sql) => sql`create table kept as select 7 as id`)
    await first.stop()
    const second = await ownCluster({ dataDir, sharedRoot })
    expect(await connectedTo(second.ownerUrl, (sql) => sql`select id from kept`)).toEqual([{ id: 7 }])
    expect(readdirSync(sharedRoot).length).toBe(1)
  })

  itAsRoot('the passwords stay in the data folder, and the place is closed to others', async () => {
    const { dataDir, sharedRoot } = closedFolder()
    const { home, user } = findPlace(dataDir, sharedRoot)
    expect(statSync(home)).toMatchObject({ uid: user?.uid })
    expect(statSync(home).mode & 0o777).toBe(0o700)
    expect(statSync(sharedRoot).mode & 0o777).toBe(0o755)
    expect(statSync(join(dataDir, 'postgres-location.json')).mode & 0o777).toBe(0o600)
  })

  itAsRoot('a moved data folder keeps its database, a copy does not get at it', () => {
    const { parent, dataDir, sharedRoot } = closedFolder()
    const { home } = findPlace(dataDir, sharedRoot)
    const moved = join(parent, 'moved')
    renameSync(dataDir, moved)
    expect(findPlace(moved, sharedRoot).home).toBe(home)
    const copy = join(parent, 'copy')
    cpSync(moved, copy, { recursive: true })
    expect(() => findPlace(copy, sharedRoot)).toThrow(`is a copy of ${moved}`)
  })

  itAsRoot('a data folder made anew gets a new database', () => {
    const { dataDir, sharedRoot } = closedFolder()
    const { home } = findPlace(dataDir, sharedRoot)
    rmSync(dataDir, { recursive: true })
    mkdirSync(dataDir)
    expect(findPlace(dataDir, sharedRoot).home).not.toBe(home)
    expect(existsSync(home)).toBe(true)
  })

  itAsRoot('a place that is gone is named, not silently replaced by an empty database', () => {
    const { dataDir, sharedRoot } = closedFolder()
    const { home } = findPlace(dataDir, sharedRoot)
    rmSync(home, { recursive: true })
    expect(() => findPlace(dataDir, sharedRoot)).toThrow(`the database of this folder lies in ${home}`)
  })

  itAsRoot('programs that cannot be reached are copied once, even with a strict umask', () => {
    const sharedRoot = join(temporaryFolder(), 'shared')
    const closed = join(temporaryFolder(0o700), 'native')
    const before = process.umask(0o077)
    try {
      cpSync(installedBinaries().folder, closed, { recursive: true, verbatimSymlinks: true })
      const installed = { folder: closed, version: '18.0.0-test' }
      expect(binariesAreReachable(installed, nobody)).toBe(false)
      const shared = shareBinaries(installed, sharedRoot)
      expect(binariesAreReachable(shared, nobody)).toBe(true)
      const { ino } = statSync(shared.folder)
      expect(statSync(shareBinaries(installed, sharedRoot).folder).ino).toBe(ino)
      expect(readdirSync(sharedRoot)).toEqual([expect.stringMatching(/^postgresql-18\.0\.0-test-/u)])
    } finally {
      process.umask(before)
    }
  })
})

describe('as root, in a folder others may enter', () => {
  itAsRoot('the database lies in the data folder and belongs to an unprivileged user', () => {
    const dataDir = temporaryFolder()
    const { home, user, notes } = findPlace(dataDir, join(dataDir, 'unused'))
    expect(home).toBe(join(dataDir, 'postgres'))
    expect(statSync(home).uid).toBe(user?.uid)
    expect(user?.uid).toBeGreaterThan(0)
    expect(notes).toEqual([])
  })

  itAsRoot('a database made by an ordinary user goes on running as this user', async () => {
    const dataDir = temporaryFolder()
    mkdirSync(join(dataDir, 'postgres'), { mode: 0o700 })
    giveToNobody(join(dataDir, 'postgres'))
    const { pid } = await ownCluster({ dataDir, sharedRoot: join(temporaryFolder(), 'shared') })
    expect(statSync(`/proc/${pid}`).uid).toBe(nobody.uid)
  })
})

describe('as an ordinary user', () => {
  itOnlyWhen(nobodyReachesUs, 'the database as an ordinary user (root is needed to become one, and a clone it can enter)')(
    'the database lies in the data folder, even below a folder only this user may enter',
    async () => {
      const parent = temporaryFolder(0o700)
      const dataDir = join(parent, 'data')
      mkdirSync(dataDir)
      giveToNobody(parent)
      const { pid } = await clusterOfAnotherProcess(dataDir, nobody)
      expect(statSync(`/proc/${pid}`).uid).toBe(nobody.uid)
      expect(readFileSync(join(dataDir, 'postgres', 'data', 'PG_VERSION'), 'utf8')).toBe('18\n')
      expect(userMay(nobody, 'read', join(dataDir, 'postgres-passwords.json'))).toBe(true)
      await (await ownCluster({ dataDir })).stop()
    },
  )
})
