import { sql, type Placeholder, type SQL } from 'drizzle-orm'
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
 * remembered here, unused), and cannot carry it into a transaction; here it runs wherever it is asked to, and PostgreSQL keeps it prepared
 * where the connection may (decision 30). It leaves when it is called, where drizzle's own leave when they are awaited.
 */
export function writtenOnce<Name extends string, Config extends PreparedQueryConfig>(
  names: readonly Name[],
  write: (reader: Reader, values: Record<Name, Placeholder>) => Preparable<Config>,
): (reader: Reader, values: Record<Name, unknown>) => Promise<Config['execute']> {
  return runAnywhere((reader) => write(reader, placeholdersOf(names)).prepare('written once'))
}

/**
 * The same of a statement in plain SQL, which is answered as rows. A value drizzle has to translate (a time, never null) is
 * `sql.param(value, column)`.
 */
export function statementWrittenOnce<Name extends string>(
  names: readonly Name[],
  write: (values: Record<Name, Placeholder>) => SQL,
): (reader: Reader, values: Record<Name, unknown>) => Promise<readonly Record<string, unknown>[]> {
  return runAnywhere<StatementConfig>((reader) => {
    const query = reader.execute(write(placeholdersOf(names))).getQuery()
    return reader._.session.prepareQuery<StatementConfig>(query, undefined, undefined, false)
  })
}

interface StatementConfig extends PreparedQueryConfig {
  execute: readonly Record<string, unknown>[]
}

function runAnywhere<Config extends PreparedQueryConfig>(
  prepare: (reader: Reader) => PgPreparedQuery<Config>,
): (reader: Reader, values: Record<string, unknown>) => Promise<Config['execute']> {
  let written: PgPreparedQuery<Config> | undefined
  return (reader, values) => {
    written ??= prepare(reader)
    const here = Object.create(written, {
      client: { value: connectionOf(reader) },
      prepare: { value: true },
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
