import postgres from 'postgres'
import { type BackupHeader, type BackupPart, readBackupFile, UnusableBackup } from './backup-file.ts'
import { printAlike, readMigrations, readTables, type StoredTable } from './schema.store.ts'
import { quote } from './write-backup.ts'

/** What `migrate` itself fills, to be replaced by what the backup says; later ones first, because of their references. */
const masterData = ['clock_offset', 'feed_head', 'settings', 'municipalities', 'organizations']

const rowsAtOnce = 500

/** Reads the whole of `file` without a database and returns its header. Throws UnusableBackup when anything is wrong with it. */
export async function checkBackup(file: string): Promise<BackupHeader> {
  let header: BackupHeader | undefined
  for await (const part of readBackupFile(file)) if ('header' in part) header = part.header
  if (!header) throw new UnusableBackup(`${file} is empty.`)
  return header
}

/**
 * Brings everything in `file` into a database that is migrated and otherwise empty, all of it or nothing, under every constraint and
 * trigger. `directUrl` is a direct connection as the owner of the schema; `beforeCommit` is called when nothing else can be refused.
 * Returns the number of rows per table. Throws UnusableBackup.
 */
export async function restoreBackup(
  directUrl: string,
  file: string,
  beforeCommit: () => void = () => undefined,
): Promise<Map<string, number>> {
  const { migrations } = await checkBackup(file)
  const sql = postgres(directUrl, { max: 1, onnotice: () => {}, connection: { application_name: 'musubi restore' } })
  try {
    const counts = await sql.begin(async (tx) => {
      await printAlike(tx)
      refuseOtherSchema(migrations, await readMigrations(tx))
      const tables = await readTables(tx)
      await emptyOrRefuse(tx, tables)
      const filled = await fill(tx, tables, readBackupFile(file))
      beforeCommit()
      return filled
    })
    await sql`analyze`
    return counts
  } finally {
    await sql.end({ timeout: 5 })
  }
}

function refuseOtherSchema(ofBackup: readonly string[], ofDatabase: readonly string[]): void {
  if (ofBackup.join() === ofDatabase.join()) return
  throw new UnusableBackup(
    `The backup was made by a version with ${ofBackup.length} migrations; this one has ${ofDatabase.length}, or others. ` +
      'Restore it with the version that made it, and upgrade afterwards.',
  )
}

/** Nobody writes from here on until the restore is complete, and nothing that is there already is mixed with what comes. */
async function emptyOrRefuse(tx: postgres.TransactionSql, tables: readonly StoredTable[]): Promise<void> {
  await tx.unsafe(`lock table ${tables.map(({ name }) => quote(name)).join(', ')} in exclusive mode`)
  for (const { name } of tables.filter((table) => !masterData.includes(table.name))) {
    const [row] = await tx`select 1 from ${tx(name)} limit 1`
    if (row) throw new UnusableBackup(`The database is not empty (${name}); restore into a new one.`)
  }
  for (const name of masterData) await tx`delete from ${tx(name)}`
}

async function fill(
  tx: postgres.TransactionSql,
  tables: readonly StoredTable[],
  parts: AsyncIterable<BackupPart>,
): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  let insert = ''
  let name = ''
  let rows: string[] = []
  const flush = async (): Promise<void> => {
    if (rows.length > 0) await tx.unsafe(insert, [`[${rows.join()}]`])
    counts.set(name, (counts.get(name) ?? 0) + rows.length)
    rows = []
  }
  for await (const part of parts) {
    if ('row' in part) {
      rows.push(part.row)
      if (rows.length >= rowsAtOnce) await flush()
    } else if ('table' in part) {
      if (name !== '') await flush()
      name = part.table
      insert = insertInto(tables, name, part.columns)
    } else if ('sequences' in part) {
      if (name !== '') await flush()
      for (const { name: sequence, last, called } of part.sequences) {
        await tx`select setval(${quote(sequence)}::regclass, ${last}::bigint, ${called})`
      }
    }
  }
  return counts
}

/** A statement whose one parameter is a JSON array of rows. */
function insertInto(tables: readonly StoredTable[], name: string, columns: readonly string[]): string {
  const table = tables.find((one) => one.name === name)
  if (!table) throw new UnusableBackup(`The backup holds a table this version does not know (${name}).`)
  const values = columns.map((column, index) => {
    const known = table.columns.find((one) => one.name === column)
    if (!known) throw new UnusableBackup(`The backup holds a column this version does not know (${name}.${column}).`)
    return `(r->>${index})::${known.type}`
  })
  const into = `${quote(name)} (${columns.map(quote).join(', ')}) overriding system value`
  return `insert into ${into} select ${values.join(', ')} from json_array_elements($1::text::json) as r`
}
