import { sql, type Placeholder } from 'drizzle-orm'
import type { PgPreparedQuery, PreparedQueryConfig } from 'drizzle-orm/pg-core'
import type { PostgresJsSession } from 'drizzle-orm/postgres-js'
import type { Sql } from 'postgres'
import type { Reader } from './client.ts'

interface Preparable<Config extends PreparedQueryConfig> {
  prepare(name: string): PgPreparedQuery<Config>
}

/**
 * A query that is written once, at its first use, where drizzle writes it anew each time: forty columns take it longer than they take
 * PostgreSQL. `names` are those of the values that differ. drizzle ties a query it has prepared to one connection (and with it that one is
 * remembered here, unused), and cannot carry it into a transaction; here it runs wherever it is asked to, and nothing is prepared in the
 * database (decision 30). It leaves when it is called, where drizzle's own leave when they are awaited.
 */
export function writtenOnce<Name extends string, Config extends PreparedQueryConfig>(
  names: readonly Name[],
  write: (reader: Reader, values: Record<Name, Placeholder>) => Preparable<Config>,
): (reader: Reader, values: Record<Name, unknown>) => Promise<Config['execute']> {
  let written: PgPreparedQuery<Config> | undefined
  return (reader, values) => {
    written ??= write(reader, placeholdersOf(names)).prepare('written once')
    const here = Object.create(written, {
      client: { value: connectionOf(reader) },
      prepare: { value: false },
    }) as PgPreparedQuery<Config> // the same query, on the connection of this reader
    return here.execute(values)
  }
}

/** Ids as one value of a query written once, for `= any(… ::uuid[])`: a list of placeholders would be as long each time. */
export function uuids(ids: readonly string[]): string {
  return `{${ids.join(',')}}`
}

function placeholdersOf<Name extends string>(names: readonly Name[]): Record<Name, Placeholder> {
  return Object.fromEntries<Placeholder>(names.map((name) => [name, sql.placeholder(name)])) as Record<Name, Placeholder> // one for each name
}

function connectionOf(reader: Reader): Sql {
  return (reader._.session as unknown as PostgresJsSession<Sql, never, never>).client // what `openDatabase` made, which the type leaves open
}
