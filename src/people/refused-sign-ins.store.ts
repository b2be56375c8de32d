import { and, desc, eq, gt, inArray, sql } from 'drizzle-orm'
import type { Reader } from '../db/client.ts'
import { signInAttempts } from './people.table.ts'

/** More refused attempts than these newest are not looked at: a flood costs no more to read of. */
export const lookedAtMost = 50_000

/** Refused attempts since, by day in Japan and account, the newest day first; no more than `limit` lines. */
export async function countRefused(reader: Reader, since: Date, limit: number) {
  const newest = reader
    .select({ accountDigest: signInAttempts.accountDigest, senderDigest: signInAttempts.senderDigest, at: signInAttempts.at })
    .from(signInAttempts)
    .where(and(eq(signInAttempts.succeeded, false), inArray(signInAttempts.kind, ['password', 'code']), gt(signInAttempts.at, since)))
    .orderBy(desc(signInAttempts.at))
    .limit(lookedAtMost)
    .as('newest')
  const day = sql<string>`to_char(${newest.at} at time zone 'Asia/Tokyo', 'YYYY-MM-DD')`
  const count = sql<number>`count(*)::int`
  return reader
    .select({
      day,
      accountDigest: newest.accountDigest,
      count,
      networks: sql<number>`count(distinct ${newest.senderDigest})::int`,
      last: sql<string>`max(${newest.at})`,
    })
    .from(newest)
    .groupBy(sql`1`, newest.accountDigest)
    .orderBy(desc(sql`1`), desc(count))
    .limit(limit)
}
