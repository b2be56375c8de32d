import { sql, type SQL } from 'drizzle-orm'
import type { Reader } from './client.ts'

/**
 * The desk's time: PostgreSQL's clock plus the offset tests and the demo inject. Within a transaction it stands still.
 * Every process asks here, so two machines with different clocks cannot disagree about what is due.
 */
export function readNow(reader: Reader): Promise<Date> {
  return readInstant(reader, sql`desk_now()`)
}

/** The same as a column of a statement that reads something else, too. */
export const deskNow: SQL<Date> = inMilliseconds(sql`desk_now()`).mapWith((at: string) => new Date(at))

/** PostgreSQL's clock without any offset: how long a sign-in lasts is no matter of the desk's calendar. */
export function readWallClock(reader: Reader): Promise<Date> {
  return readInstant(reader, sql`now()`)
}

async function readInstant(reader: Reader, instant: SQL): Promise<Date> {
  const [row] = await reader.execute<{ at: string }>(sql`select ${inMilliseconds(instant)} as at`)
  return new Date(row?.at ?? Number.NaN)
}

function inMilliseconds(instant: SQL): SQL {
  return sql`to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
}
