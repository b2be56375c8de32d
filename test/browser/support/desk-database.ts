import postgres from 'postgres'
import { inject } from 'vitest'
import { databaseOf } from '../../support/running-desk.ts'

/** The database of the suite's desk, as its owner: for what no act at the desk brings about. */
export async function withDeskDatabase<Result>(work: (sql: postgres.Sql) => Promise<Result>): Promise<Result> {
  const sql = postgres(databaseOf(inject('deskFolder')).ownerUrl, { max: 1, onnotice: () => undefined })
  try {
    return await work(sql)
  } finally {
    await sql.end({ timeout: 5 })
  }
}
