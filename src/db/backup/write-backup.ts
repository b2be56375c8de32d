import postgres from 'postgres'
import { digestOf } from '../../people/secrets.ts'
import { type BackupHeader, type BackupPart, UnusableBackup, writeBackupFile } from './backup-file.ts'
import { printAlike, readMigrations, readTables } from './schema.store.ts'

export interface LinkSecret {
  readonly text: string
  /** Nobody configured it: it exists in `DATA_DIR` only. */
  readonly ownMade: boolean
}

/** Whoever was signed in must sign in again after a restore: a sign-in that has been ended since must not come back. */
const leftOut = new Set(['sign_in_sessions'])

const rowsAtOnce = 500

/**
 * Writes everything the desk knows at one moment into `file`, while the desk goes on working. `directUrl` is a direct connection
 * as the owner of the schema. Returns the number of rows per table.
 */
export async function writeBackup(directUrl: string, file: string, secret: LinkSecret): Promise<Map<string, number>> {
  const sql = postgres(directUrl, { max: 1, onnotice: () => {}, connection: { application_name: 'musubi backup' } })
  const counts = new Map<string, number>()
  try {
    await sql.begin('isolation level repeatable read read only', (tx) => writeBackupFile(file, everything(tx, secret, counts)))
  } finally {
    await sql.end({ timeout: 5 })
  }
  return counts
}

async function* everything(tx: postgres.TransactionSql, secret: LinkSecret, counts: Map<string, number>): AsyncGenerator<BackupPart> {
  await printAlike(tx)
  const migrations = await readMigrations(tx)
  if (migrations.length === 0) throw new UnusableBackup('This database has no tables of the desk; there is nothing to back up.')
  yield { header: headerOf(migrations, secret) }
  for (const { name, columns } of (await readTables(tx)).filter((table) => !leftOut.has(table.name))) {
    const names = columns.map((column) => column.name)
    yield { table: name, columns: names }
    const printed = names.map((column) => `${quote(column)}::text`).join(', ')
    const rows = tx.unsafe<{ row: string }[]>(`select to_json(array[${printed}])::text as row from ${quote(name)}`)
    let count = 0
    for await (const some of rows.cursor(rowsAtOnce)) {
      count += some.length
      for (const { row } of some) yield { row }
    }
    counts.set(name, count)
  }
  yield { sequences: await readSequences(tx) }
}

function headerOf(migrations: string[], { text, ownMade }: LinkSecret): BackupHeader {
  return {
    format: 'musubi backup 1',
    madeAt: new Date().toISOString(),
    migrations,
    linkSecretDigest: digestOf(text).toString('hex'),
    ...(ownMade && { linkSecret: text }),
  }
}

/** Sequences know no transactions: read after the rows, they stand at or behind the last number in them. */
async function readSequences(tx: postgres.TransactionSql): Promise<{ name: string; last: string; called: boolean }[]> {
  const names = await tx<{ name: string }[]>`select sequencename as name from pg_sequences where schemaname = 'public' order by 1`
  const found = []
  for (const { name } of names) {
    const [state] = await tx<{ last: string; called: boolean }[]>`select last_value::text as last, is_called as called from ${tx(name)}`
    if (state) found.push({ name, ...state })
  }
  return found
}

export function quote(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`
}
