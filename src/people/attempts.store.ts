import { and, desc, eq, gt, lte, notInArray, sql, type SQL } from 'drizzle-orm'
import type { Transaction } from '../db/client.ts'
import { signInAttempts, type AttemptKind } from './people.table.ts'

export interface AttemptKey {
  kind: AttemptKind
  accountDigest: Buffer
  senderDigest: Buffer
}

/** Makes attempts at the same account, and from the same network, wait for each other until the transaction ends. In one order, always. */
export async function lockAttempts(tx: Transaction, { accountDigest, senderDigest }: AttemptKey): Promise<void> {
  for (const key of [`sign-in account ${accountDigest.toString('base64')}`, `sign-in from ${senderDigest.toString('base64')}`]) {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`)
  }
}

const { accountDigest: account, senderDigest: sender } = signInAttempts

/** When the `nth` newest failure of this account from this network after `since` was; undefined when there were fewer. */
export function findNthFailureHere(tx: Transaction, { accountDigest, senderDigest, kind }: AttemptKey, since: Date, nth: number) {
  return findNth(tx, kind, since, nth, eq(account, accountDigest), eq(sender, senderDigest), eq(signInAttempts.succeeded, false))
}

/** The same for every attempt from this network, at whichever account. */
export function findNthFromNetwork(tx: Transaction, { senderDigest, kind }: AttemptKey, since: Date, nth: number) {
  return findNth(tx, kind, since, nth, eq(sender, senderDigest))
}

/** The same for failures of this account from networks it was not opened from since `knownSince`. */
export function findNthFailureElsewhere(
  tx: Transaction,
  { accountDigest, kind }: AttemptKey,
  { since, knownSince, nth }: { since: Date; knownSince: Date; nth: number },
) {
  const known = tx
    .select({ senderDigest: sender })
    .from(signInAttempts)
    .where(and(eq(account, accountDigest), eq(signInAttempts.succeeded, true), gt(signInAttempts.at, knownSince)))
  return findNth(tx, kind, since, nth, eq(account, accountDigest), eq(signInAttempts.succeeded, false), notInArray(sender, known))
}

async function findNth(tx: Transaction, kind: AttemptKind, since: Date, nth: number, ...which: SQL[]): Promise<Date | undefined> {
  const [row] = await tx
    .select({ at: signInAttempts.at })
    .from(signInAttempts)
    .where(and(eq(signInAttempts.kind, kind), gt(signInAttempts.at, since), ...which))
    .orderBy(desc(signInAttempts.at))
    .offset(nth - 1)
    .limit(1)
  return row?.at
}

/** Whether this account was opened from this network since. */
export async function wasOpenedHere(tx: Transaction, { accountDigest, senderDigest }: AttemptKey, since: Date): Promise<boolean> {
  const [row] = await tx
    .select({ id: signInAttempts.id })
    .from(signInAttempts)
    .where(and(eq(account, accountDigest), eq(sender, senderDigest), eq(signInAttempts.succeeded, true), gt(signInAttempts.at, since)))
    .limit(1)
  return row !== undefined
}

/** Returns the attempt's id. */
export async function insertAttempt(tx: Transaction, key: AttemptKey, at: Date): Promise<string> {
  const [row] = await tx
    .insert(signInAttempts)
    .values({ ...key, at })
    .returning({ id: signInAttempts.id })
  if (!row) throw new Error('the attempt was not counted')
  return row.id
}

export async function markSucceeded(tx: Transaction, id: string): Promise<void> {
  await tx.update(signInAttempts).set({ succeeded: true }).where(eq(signInAttempts.id, id))
}

/** Returns how many were deleted. */
export async function deleteAttemptsBefore(tx: Transaction, before: Date): Promise<number> {
  return (await tx.delete(signInAttempts).where(lte(signInAttempts.at, before)).returning({ id: signInAttempts.id })).length
}

/** How many rows each kind of surplus loses at most at once. */
export interface Surplus {
  /** Younger ones count for a limit, each of them. */
  before: Date
  /** Of all failures, the newest so many stay. */
  kept: number
  limit: number
}

/** Deletes failures that are older than `before` and not among the newest. Returns how many. */
export async function deleteSurplusFailures(tx: Transaction, { before, kept, limit }: Surplus): Promise<number> {
  const rows = await tx.execute(sql`
    delete from ${signInAttempts} where id in (
      select id from (
        select id, at from ${signInAttempts} where not succeeded order by at desc offset ${kept}) as surplus
      where at <= ${before.toISOString()} limit ${limit})
    returning id`)
  return rows.length
}

/** Deletes what succeeded before `before` and did so again since, at the same account from the same network. Returns how many. */
export async function deleteRepeatedSuccesses(tx: Transaction, { before, limit }: Omit<Surplus, 'kept'>): Promise<number> {
  const rows = await tx.execute(sql`
    delete from ${signInAttempts} where id in (
      select id from (
        select id, at, row_number() over (partition by account_digest, sender_digest, kind order by at desc) as place
        from ${signInAttempts} where succeeded) as successes
      where place > 1 and at <= ${before.toISOString()} limit ${limit})
    returning id`)
  return rows.length
}
