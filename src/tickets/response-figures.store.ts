import { sql } from 'drizzle-orm'
import type { Reader } from '../db/client.ts'

/**
 * Over the last `limit` answered tickets of organisations: how many, and within how many hours half and nine tenths got their first
 * response.
 */
export async function readResponseHours(reader: Reader, limit: number): Promise<{ tickets: number; half: number; mostly: number }> {
  const [row] = await reader.execute<{ tickets: number; half: number | null; mostly: number | null }>(sql`
    select count(*)::int as tickets,
      percentile_cont(0.5) within group (order by hours) as half,
      percentile_cont(0.9) within group (order by hours) as mostly
    from (
      select extract(epoch from first_responded_at - received_at)::float8 / 3600 as hours
      from tickets
      where first_responded_at is not null and audience <> 'worker'
      order by received_at desc, id desc
      limit ${limit}
    ) as answered
  `)
  return { tickets: row?.tickets ?? 0, half: row?.half ?? 0, mostly: row?.mostly ?? 0 }
}
