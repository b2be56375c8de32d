import { accessSync, chmodSync, constants, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { CannotStart } from './cannot-start.ts'
import { mailFolderOf } from './mail-catcher.ts'
import { weAreRoot } from './os-user.ts'

/** What `npm start` keeps in `DATA_DIR`, beside the database (see `postgres-place.ts`). */
export interface DataFolder {
  readonly folder: string
  /** Who runs here. */
  readonly lock: string
  /** The children of the running start. */
  readonly processes: string
  readonly linkSecret: string
  readonly demoAccounts: string
  readonly mails: string
  /** The output of api and worker. */
  readonly logs: string
}

/**
 * Makes `DATA_DIR` ready. A new or empty one is closed to others; root leaves others the right to pass through (not to look), because
 * the database's user must get to its folder. Every file with a secret in it is of mode 600 by itself.
 * Throws when it cannot be written.
 */
export function prepareDataFolder(folder: string): DataFolder {
  try {
    const isNew = !existsSync(folder)
    if (isNew) mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK | constants.X_OK)
    if (isNew) chmodSync(folder, weAreRoot() ? 0o711 : 0o700)
    else if (!weAreRoot() && readdirSync(folder).length === 0) chmodSync(folder, 0o700)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new CannotStart(`DATA_DIR ${folder} cannot be written by this user (${code}). Was it made by another one, perhaps root?`, {
      cause: error,
    })
  }
  const logs = join(folder, 'logs')
  mkdirSync(logs, { recursive: true, mode: 0o700 })
  return {
    folder,
    lock: join(folder, 'start.lock'),
    processes: join(folder, 'processes.json'),
    linkSecret: join(folder, 'link-secret'),
    demoAccounts: join(folder, 'demo-accounts.json'),
    mails: mailFolderOf(folder),
    logs,
  }
}
