import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Config } from '../src/config.ts'
import { openDatabase, type Database } from '../src/db/client.ts'
import { isMigrated, migrateDatabase, type MigrationUrls } from '../src/db/migrate.ts'
import { borrowDatabase, requireDesk } from '../src/embedded/borrow-database.ts'
import { CannotStart } from '../src/embedded/cannot-start.ts'
import { prepareDataFolder } from '../src/embedded/data-folder.ts'
import { AlreadyRunning, takeStartLock } from '../src/embedded/start-lock.ts'

const TRY_AGAIN_MS = 200
const INSUFFICIENT_PRIVILEGE = '42501'
/** A table or a function that is not there. */
const UNDEFINED = new Set<string | undefined>(['42P01', '42883'])

/**
 * Lets `work` use the desk's database as the api does, beside a running desk or without one. Who `mayBegin` one may do so on a new data
 * folder, too, and has it migrated when it is not; for all others (who change nothing) both are refused. Of several tools that call this on one data folder each waits for its turn, because the first one ends the
 * database it brought along.
 */
export async function withDesk<T>(config: Config, { mayBegin }: { mayBegin: boolean }, work: (db: Database) => Promise<T>): Promise<T> {
  if (!mayBegin) requireDesk(config)
  const giveTurn = config.DATABASE_URL ? undefined : await takeTurn(config.DATA_DIR)
  try {
    return await borrowDatabase(config, { beside: true, mayBegin }, async ({ urls }) => {
      await bringUpToDate(urls, mayBegin)
      return await withConnection(urls, work)
    })
  } finally {
    giveTurn?.()
  }
}

async function takeTurn(dataDir: string): Promise<() => void> {
  prepareDataFolder(dataDir)
  for (;;) {
    try {
      return takeStartLock(join(dataDir, 'import.lock'))
    } catch (error) {
      if (!(error instanceof AlreadyRunning)) throw error
      await delay(TRY_AGAIN_MS)
    }
  }
}

async function bringUpToDate(urls: MigrationUrls, mayMigrate: boolean): Promise<void> {
  try {
    if (await isMigrated(urls.directUrl)) return
    if (!mayMigrate) throw notMigrated()
    await migrateDatabase(urls)
  } catch (error) {
    // Given the api's role alone we may not look, let alone migrate; whoever runs that database does.
    if (codeOf(error) !== INSUFFICIENT_PRIVILEGE) throw error
  }
}

async function withConnection<T>({ appUrl }: MigrationUrls, work: (db: Database) => Promise<T>): Promise<T> {
  const { db, close } = openDatabase({ url: appUrl, poolSize: 1, name: 'musubi import' })
  try {
    return await work(db)
  } catch (error) {
    if (!UNDEFINED.has(codeOf(error))) throw error
    throw notMigrated(error)
  } finally {
    await close()
  }
}

function notMigrated(cause?: unknown): CannotStart {
  return new CannotStart(
    'The database is not migrated to this version: npm run migrate.\nデータベースがこの版に移行されていません: npm run migrate',
    { cause },
  )
}

/** The SQLSTATE of an error, of itself or as the cause of drizzle's. */
function codeOf(error: unknown): string | undefined {
  const { code, cause } = error as { code?: string; cause?: { code?: string } }
  return code ?? cause?.code
}
