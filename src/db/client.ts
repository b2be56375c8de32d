import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'

export interface DatabaseOptions {
  /** `postgres://…` */
  url: string
  /** Connections at most. */
  poolSize: number
  /** Shown in pg_stat_activity. */
  name: string
  /**
   * Keeps the statements that are written once prepared on each connection (decision 30); not through a pooler that shares them out by
   * transactions.
   */
  prepares?: boolean
}

/** Opens a pool; nothing is connected before the first query. `close` waits up to five seconds for running queries. */
export function openDatabase({ url, poolSize, name, prepares = false }: DatabaseOptions) {
  const sql = postgres(url, {
    max: poolSize,
    prepare: prepares,
    connection: { application_name: name, TimeZone: 'UTC' },
    onnotice: () => {},
  })
  const db = drizzle(sql, { casing: 'snake_case' })
  return { db, close: () => sql.end({ timeout: 5 }) }
}

export type OpenDatabase = ReturnType<typeof openDatabase>
export type Database = OpenDatabase['db']
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]
/** Where a store reads from: the pool or a running transaction. */
export type Reader = Database | Transaction
