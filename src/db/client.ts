import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import * as tables from './tables.ts'

export interface DatabaseOptions {
  /** `postgres://…` */
  url: string
  /** Connections at most. */
  poolSize: number
  /** Shown in pg_stat_activity. */
  name: string
}

/** Opens a pool; nothing is connected before the first query. `close` waits up to five seconds for running queries. */
export function openDatabase({ url, poolSize, name }: DatabaseOptions) {
  const sql = postgres(url, { max: poolSize, connection: { application_name: name, TimeZone: 'UTC' }, onnotice: () => {} })
  const db = drizzle(sql, { schema: tables, casing: 'snake_case' })
  return { db, close: () => sql.end({ timeout: 5 }) }
}

export type OpenDatabase = ReturnType<typeof openDatabase>
export type Database = OpenDatabase['db']
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]
/** Where a store reads from: the pool or a running transaction. */
export type Reader = Database | Transaction
