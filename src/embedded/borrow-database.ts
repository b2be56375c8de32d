import type { Config } from '../config.ts'
import type { MigrationUrls } from '../db/migrate.ts'
import { CannotStart } from './cannot-start.ts'
import { prepareDataFolder, type DataFolder } from './data-folder.ts'
import { holdsCluster } from './postgres-place.ts'
import { startPostgres } from './postgres.ts'
import { endRecordedProcesses } from './recorded-processes.ts'
import { AlreadyRunning, takeStartLock } from './start-lock.ts'

export interface Borrowed {
  readonly urls: MigrationUrls
  /** The folder of an embedded installation. */
  readonly folder?: DataFolder
}

/**
 * Lets `work` use the desk's database, whatever form of installation it is. An embedded one is started for the while of it; one that
 * `npm start` is running already is used beside it (`beside`), or is in the way. A folder that holds none is refused, lest a mistyped
 * one pass for an empty desk, unless the caller `mayBegin` one there.
 */
export async function borrowDatabase<T>(
  config: Config,
  { beside, mayBegin = false }: { beside: boolean; mayBegin?: boolean },
  work: (borrowed: Borrowed) => Promise<T>,
): Promise<T> {
  if (config.DATABASE_URL) {
    return work({ urls: { directUrl: config.DATABASE_DIRECT_URL ?? config.DATABASE_URL, appUrl: config.DATABASE_URL } })
  }
  if (!mayBegin) requireDesk(config)
  const folder = prepareDataFolder(config.DATA_DIR)
  const release = lockUnlessRunning(folder, beside)
  try {
    if (release) await endRecordedProcesses(folder.processes)
    const postgres = await startPostgres({ dataDir: folder.folder, durable: true })
    try {
      return await work({ urls: { directUrl: postgres.ownerUrl, appUrl: postgres.appUrl }, folder })
    } finally {
      if (release) await postgres.stop()
    }
  } finally {
    release?.()
  }
}

/** Throws CannotStart when the folder of an embedded installation holds no desk. */
export function requireDesk({ DATABASE_URL, DATA_DIR }: Config): void {
  if (DATABASE_URL || holdsCluster(DATA_DIR)) return
  throw new CannotStart(
    `There is no desk in ${DATA_DIR}: set DATA_DIR to the folder of yours.\n${DATA_DIR} に相談窓口のデータがありません。DATA_DIR を確認してください。`,
  )
}

/** Undefined when `npm start` runs here, to whom the database then belongs. */
function lockUnlessRunning(folder: DataFolder, beside: boolean): (() => void) | undefined {
  try {
    return takeStartLock(folder.lock)
  } catch (error) {
    if (!(error instanceof AlreadyRunning)) throw error
    if (beside) return undefined
    throw new CannotStart(`${error.message} Stop it first (Ctrl-C). 先に終了してください。`, { cause: error })
  }
}
