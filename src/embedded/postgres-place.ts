import { createHash } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CannotStart } from './cannot-start.ts'
import { clusterUser, userMay, weAreRoot, type OsUser } from './os-user.ts'
import { binariesAreReachable, installedBinaries, makeReachableFolder, shareBinaries, type PostgresBinaries } from './postgres-binaries.ts'
import { writeNewPrivateFile } from './private-files.ts'

/** Where root places what the database's user cannot reach in `DATA_DIR` or in the clone. */
export const SHARED_ROOT = '/var/lib/musubi'
const POINTER = 'postgres-location.json'
const BACK_POINTER = 'belongs-to.json'

/** Where one cluster lives, what runs it and as whom. */
export interface Place {
  /** The folder of the cluster (`data`) and its log (`server.log`); belongs to `user`. */
  readonly home: string
  readonly binaries: PostgresBinaries
  /** Undefined: as ourselves. */
  readonly user: OsUser | undefined
  /** What a person should be told, a line each. */
  readonly notes: readonly string[]
}

/**
 * Finds or makes the place of the cluster of `dataDir` (an existing folder). An ordinary user has it in `dataDir/postgres`.
 * Root hands that folder to the user PostgreSQL runs as; when this user cannot enter `dataDir`, the cluster lies below
 * `sharedRoot` and a pointer file in `dataDir` says where. Programs it cannot reach are copied there as well.
 */
export function findPlace(dataDir: string, sharedRoot: string = SHARED_ROOT): Place {
  const folder = realpathSync(dataDir)
  const notes: string[] = []
  const pointed = readPointer(folder)
  let home = pointed ?? join(folder, 'postgres')
  let user = clusterUser(home)
  if (user && !pointed && !userMay(user, 'enter', folder)) {
    home = placeElsewhere(folder, sharedRoot)
    user = clusterUser(home)
  }
  if (home !== join(folder, 'postgres')) notes.push(`The user PostgreSQL runs as cannot enter ${folder}; its files lie in ${home}.`)
  makeHome(home, user)
  let binaries = installedBinaries()
  if (user && !binariesAreReachable(binaries, user)) {
    binaries = shareBinaries(binaries, sharedRoot)
    notes.push(`It cannot reach the programs in node_modules either; they are copied to ${binaries.folder}.`)
  }
  return { home, binaries, user, notes }
}

/** Whether `dataDir` has a cluster of its own already; makes nothing. Throws when it points to one that cannot be read. */
export function holdsCluster(dataDir: string): boolean {
  if (!existsSync(dataDir)) return false
  const folder = realpathSync(dataDir)
  return existsSync(join(readPointer(folder) ?? join(folder, 'postgres'), 'data'))
}

function makeHome(home: string, user: OsUser | undefined): void {
  mkdirSync(home, { recursive: true, mode: 0o700 })
  if (user) chownSync(home, user.uid, user.gid)
}

/** A fresh folder each time: whoever deleted `dataDir` wants to begin anew, and has lost the passwords of the old cluster. */
function placeElsewhere(folder: string, sharedRoot: string): string {
  makeReachableFolder(sharedRoot)
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 12)
  const home = mkdtempSync(join(sharedRoot, `${name}-`))
  writeFileSync(join(home, BACK_POINTER), JSON.stringify({ dataDir: folder }))
  writeNewPrivateFile(join(folder, POINTER), JSON.stringify({ home }))
  return home
}

/** Follows the pointer of `folder`; a moved folder keeps its cluster, a copied one must not share it with the original. */
function readPointer(folder: string): string | undefined {
  const file = join(folder, POINTER)
  if (!existsSync(file)) return undefined
  const { home } = JSON.parse(readFileSync(file, 'utf8')) as { home: string }
  const backPointer = join(home, BACK_POINTER)
  if (!existsSync(backPointer)) {
    const hint = weAreRoot() ? 'it is not there' : 'start as root, or it is not there'
    throw new CannotStart(`${file} says that the database of this folder lies in ${home}, but it cannot be read (${hint}).`)
  }
  const { dataDir } = JSON.parse(readFileSync(backPointer, 'utf8')) as { dataDir: string }
  if (dataDir === folder) return home
  if (existsSync(join(dataDir, POINTER))) {
    throw new CannotStart(
      `${folder} is a copy of ${dataDir}, whose database lies in ${home}. Remove ${file} to begin with a database of its own.`,
    )
  }
  writeFileSync(backPointer, JSON.stringify({ dataDir: folder }))
  return home
}
