import { sql } from 'drizzle-orm'
import type { Database, Transaction } from '../../src/db/client.ts'

/** How many rows of a table, and entries of its indexes, PostgreSQL reads for what `work` asks. */
export function rowsRead(db: Database, table: string, work: (tx: Transaction) => Promise<unknown>): Promise<number> {
  return db.transaction(async (tx) => {
    // What the connection read a moment before may not have been handed to the statistics yet, and is counted too.
    const before = await readSoFar(tx, table)
    await work(tx)
    return (await readSoFar(tx, table)) - before
  })
}

async function readSoFar(tx: Transaction, table: string): Promise<number> {
  const [read] = await tx.execute<{ rows: number }>(sql`
    select sum(pg_stat_get_xact_tuples_returned(oid))::int as rows from (
      select ${table}::regclass as oid union all select indexrelid from pg_index where indrelid = ${table}::regclass) as relations`)
  if (!read) throw new Error('nothing is counted')
  return read.rows
}
