import type { PgPreparedQuery, PreparedQueryConfig } from 'drizzle-orm/pg-core'
import type { PostgresJsSession } from 'drizzle-orm/postgres-js'
import type { Sql } from 'postgres'
import type { Reader } from './client.ts'

interface Preparable<Config extends PreparedQueryConfig> {
  prepare(name: string): PgPreparedQuery<Config>
}

/**
 * A query that is written once, at its first use, where drizzle writes it anew each time: forty columns take it longer than they take
 * PostgreSQL. Values that differ stand in it as `sql.placeholder`. drizzle ties a query it has prepared to one connection, and cannot carry
 * it into a transaction; here it runs wherever it is asked to, and nothing is prepared in the database (decision 29).
 */
export function writtenOnce<Config extends PreparedQueryConfig>(
  write: (reader: Reader) => Preparable<Config>,
): (reader: Reader, values: Record<string, unknown>) => Promise<Config['execute']> {
  let written: PgPreparedQuery<Config> | undefined
  return (reader, values) => {
    written ??= write(reader).prepare('written once')
    const here = Object.create(written, {
      client: { value: connectionOf(reader) },
      prepare: { value: false },
    }) as PgPreparedQuery<Config> // the same query, on the connection of this reader
    return here.execute(values)
  }
}

function connectionOf(reader: Reader): Sql {
  return (reader._.session as unknown as PostgresJsSession<Sql, never, never>).client // what `openDatabase` made, which the type leaves open
}
