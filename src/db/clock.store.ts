import { sql } from 'drizzle-orm'
import type { Reader } from './client.ts'

/**
 * The desk's time: PostgreSQL's clock plus the offset tests and the demo inject. Within a transaction it stands still.
 * Every process asks here, so two machines with different clocks cannot disagree about what is due.
 */
export async function readNow(reader: Reader): Promise<Date> {
  const [row] = await reader.execute<{ now: string }>(
    sql`select to_char(desk_now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as now`,
  )
  return new Date(row?.now ?? Number.NaN)
}
