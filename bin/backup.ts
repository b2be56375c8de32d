import { resolve } from 'node:path'
import { loadConfig, type Config } from '../src/config.ts'
import { UnusableBackup } from '../src/db/backup/backup-file.ts'
import { checkBackup } from '../src/db/backup/restore-backup.ts'
import { writeBackup, type LinkSecret } from '../src/db/backup/write-backup.ts'
import { borrowDatabase } from '../src/embedded/borrow-database.ts'
import { CannotStart } from '../src/embedded/cannot-start.ts'
import type { DataFolder } from '../src/embedded/data-folder.ts'
import { randomSecret, readOrCreatePrivateFile } from '../src/embedded/private-files.ts'
import { runTool } from './run-tool.ts'

/** `npm run backup -- FILE`: everything the desk knows, at one moment, beside a running desk or without one. */
await runTool([CannotStart, UnusableBackup], async () => {
  const [given] = process.argv.slice(2)
  if (given === undefined) throw new UnusableBackup('Say where to: npm run backup -- FILE')
  const file = resolve(given)
  const { config } = loadConfig()
  const counts = await borrowDatabase(config, { beside: true }, ({ urls, folder }) =>
    writeBackup(urls.directUrl, file, linkSecretOf(config, folder)),
  )
  await checkBackup(file)
  const rows = [...counts.values()].reduce((sum, count) => sum + count, 0)
  console.log(`${file}: ${rows} rows of ${counts.size} tables (${counts.get('tickets') ?? 0} tickets).  バックアップしました。`)
})

function linkSecretOf({ LINK_SECRET }: Config, folder: DataFolder | undefined): LinkSecret {
  if (LINK_SECRET) return { text: LINK_SECRET, ownMade: false }
  if (!folder) throw new Error('LINK_SECRET is missing although the database is an external one')
  return { text: readOrCreatePrivateFile(folder.linkSecret, randomSecret), ownMade: true }
}
