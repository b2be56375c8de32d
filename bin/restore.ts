import { renameSync } from 'node:fs'
import { resolve } from 'node:path'
import { loadConfig, type Config } from '../src/config.ts'
import { UnusableBackup, type BackupHeader } from '../src/db/backup/backup-file.ts'
import { checkBackup, restoreBackup } from '../src/db/backup/restore-backup.ts'
import { migrateDatabase } from '../src/db/migrate.ts'
import { borrowDatabase } from '../src/embedded/borrow-database.ts'
import { CannotStart } from '../src/embedded/cannot-start.ts'
import type { DataFolder } from '../src/embedded/data-folder.ts'
import { writeNewPrivateFile } from '../src/embedded/private-files.ts'
import { digestOf } from '../src/people/secrets.ts'
import { runTool } from './run-tool.ts'

/** `npm run restore -- FILE`: into a new, empty database; an embedded desk must not be running meanwhile. */
await runTool([CannotStart, UnusableBackup], async () => {
  const [given] = process.argv.slice(2)
  if (given === undefined) throw new UnusableBackup('Say which one: npm run restore -- FILE')
  const file = resolve(given)
  const { config } = loadConfig()
  const header = await checkBackup(file)
  const counts = await borrowDatabase(config, { beside: false, mayBegin: true }, async ({ urls, folder }) => {
    await migrateDatabase(urls)
    return restoreBackup(urls.directUrl, file, () => {
      if (folder && header.linkSecret !== undefined && !config.LINK_SECRET) keepLinkSecret(folder, header.linkSecret)
    })
  })
  const rows = [...counts.values()].reduce((sum, count) => sum + count, 0)
  console.log(`${file} of ${header.madeAt}: ${rows} rows of ${counts.size} tables (${counts.get('tickets') ?? 0} tickets).  復元しました。`)
  if (!linksGoOn(config, header)) {
    console.warn(
      'LINK_SECRET is not the one this desk had: mails written again will carry links that do not open. Set LINK_SECRET to the old one.\n' +
        'LINK_SECRET が元の値と異なります。メール内のリンクが開けなくなるため、元の値を設定してください。',
    )
  }
})

function linksGoOn({ LINK_SECRET }: Config, { linkSecret, linkSecretDigest }: BackupHeader): boolean {
  const text = LINK_SECRET ?? linkSecret
  return text !== undefined && digestOf(text).toString('hex') === linkSecretDigest
}

function keepLinkSecret({ linkSecret }: DataFolder, text: string): void {
  const draft = `${linkSecret}.${process.pid}.tmp`
  writeNewPrivateFile(draft, text)
  renameSync(draft, linkSecret)
}
