import { and, countDistinct, eq, gt, inArray, isNull, ne, or, sql } from 'drizzle-orm'
import type { Transaction } from '../db/client.ts'
import { followUpAttempts, followUps } from './follow-ups.table.ts'

/**
 * How many acknowledgements, referrals and notices of taking part, `otherThan` this one, went or may have gone to an address after `since`,
 * as whichever organisation's contact. Until the transaction ends nobody else counts for this address, so that several workers do not each
 * send the last one.
 */
export async function countMailsToStranger(
  tx: Transaction,
  address: string,
  { since, otherThan }: { since: Date; otherThan: string },
): Promise<number> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('mails to strangers|' || lower(${address}), 0))`)
  const [row] = await tx
    .select({ mails: countDistinct(followUps.id) })
    .from(followUpAttempts)
    .innerJoin(followUps, eq(followUps.id, followUpAttempts.followUpId))
    .where(
      and(
        eq(followUpAttempts.recipient, address),
        inArray(followUps.kind, [
          'acknowledgement',
          'worker-referral',
          'participant-added',
          'form-confirmation',
          'passed-case-request',
          'passed-case-receipt',
        ]),
        ne(followUps.id, otherThan),
        gt(followUpAttempts.startedAt, since),
        // Under way, arrived, or nobody knows.
        or(isNull(followUpAttempts.outcome), inArray(followUpAttempts.outcome, ['sent', 'unknown'])),
      ),
    )
  return row?.mails ?? 0
}
