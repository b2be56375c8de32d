import { sql, type SQL } from 'drizzle-orm'
import type { Transaction } from '../db/client.ts'
import { followUps } from './follow-ups.table.ts'
import { followUpSkips } from './skips.table.ts'

/** Keeps the digest of why a mail was skipped, as its row says now. */
export async function insertSkip(tx: Transaction, id: string): Promise<void> {
  await tx.execute(sql`
    insert into ${followUpSkips} (follow_up_id, digest)
    select f.id, ${skipDigestOf(sql`f`)} from ${followUps} f where f.id = ${id} and f.skip_reason is not null`)
}

/** Digest of why the mail of the row was skipped, no two mails' alike; null without words. */
export function skipDigestOf(mail: SQL): SQL {
  return sql`sha256(convert_to(${mail}.id || '|' || ${mail}.skip_reason, 'UTF8'))`
}
