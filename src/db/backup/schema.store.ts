import type postgres from 'postgres'

/** A table as it lies in the database, with the columns that hold something of their own. */
export interface StoredTable {
  readonly name: string
  readonly columns: readonly { readonly name: string; readonly type: string }[]
}

/** Hashes of the migrations this schema was made by, in their order; none in a database nobody has migrated. */
export async function readMigrations(sql: postgres.TransactionSql): Promise<string[]> {
  const [journal] = await sql<{ there: boolean }[]>`select to_regclass('drizzle.__drizzle_migrations') is not null as there`
  if (!journal?.there) return []
  const rows = await sql<{ hash: string }[]>`select hash from drizzle.__drizzle_migrations order by id`
  return rows.map(({ hash }) => hash)
}

/** All tables of the desk, each after those it refers to, so that rows can be added in this order under every foreign key. */
export async function readTables(sql: postgres.TransactionSql): Promise<StoredTable[]> {
  const columns = await sql<{ table: string; name: string; type: string }[]>`
    select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    order by c.relname, a.attnum`
  const references = await sql<{ from: string; to: string }[]>`
    select f.relname as from, t.relname as to
    from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
    where k.contype = 'f' and k.connamespace = 'public'::regnamespace and f.oid <> t.oid`
  const names = [...new Set(columns.map(({ table }) => table))]
  return inOrder(names, references).map((name) => ({ name, columns: columns.filter(({ table }) => table === name) }))
}

function inOrder(names: readonly string[], references: readonly { from: string; to: string }[]): string[] {
  const ordered: string[] = []
  while (ordered.length < names.length) {
    const waiting = names.filter((name) => !ordered.includes(name))
    const next = waiting.filter((name) => references.every(({ from, to }) => from !== name || ordered.includes(to)))
    if (next.length === 0) throw new Error(`tables refer to each other in a circle: ${waiting.join(', ')}`)
    ordered.push(...next)
  }
  return ordered
}

/** Every value is taken as the text PostgreSQL prints of it, so sessions that write and read a backup must print alike. */
export async function printAlike(sql: postgres.TransactionSql): Promise<void> {
  await sql`set local datestyle to 'ISO, MDY'`
  await sql`set local intervalstyle to 'postgres'`
  await sql`set local timezone to 'UTC'`
  await sql`set local bytea_output to 'hex'`
  await sql`set local extra_float_digits to 1`
}
