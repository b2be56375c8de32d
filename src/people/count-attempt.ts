import { readWallClock } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { DeskError } from '../errors.ts'
import {
  deleteAttemptsBefore,
  deleteRepeatedSuccesses,
  deleteSurplusFailures,
  findNthFailureElsewhere,
  findNthFailureHere,
  findNthFromNetwork,
  insertAttempt,
  lockAttempts,
  wasOpenedHere,
  type AttemptKey,
} from './attempts.store.ts'
import { linkSecretOf } from './link-secret.ts'
import type { AttemptKind } from './people.table.ts'
import { lookedAtMost } from './refused-sign-ins.store.ts'
import { digestOfAccount, digestOfOrigin, knownForMs, longestShareMs, nextAttemptAt, shares } from './sign-in-limit.rules.ts'

/** Too much was tried; `retryAfter` says in how many seconds one more is taken. */
export class TooManyAttempts extends DeskError {
  constructor(retryAt: Date, now: Date) {
    const seconds = Math.max(1, Math.ceil((retryAt.getTime() - now.getTime()) / 1000))
    const minutes = Math.ceil(seconds / 60)
    const sentence = {
      ja: `試行の回数が多すぎます。${seconds <= 90 ? `${seconds}秒` : `${minutes}分`}ほど待ってから、もう一度お試しください。`,
      en: `Too many attempts; wait about ${seconds <= 90 ? `${seconds} seconds` : `${minutes} minutes`}, then try again.`,
    }
    super(429, 'too_many_requests', sentence, { retryAt: retryAt.toISOString(), retryAfter: seconds })
  }
}

/** What is tried: at whose account, whether or not there is one, and from which network address. */
export interface Attempt {
  kind: AttemptKind
  email: string
  address: string
}

/**
 * Counts an attempt before anything is judged, so that whoever is interrupted was counted, too; rows in PostgreSQL, so that all api
 * processes count together and a restart forgives nothing. Returns its id. TooManyAttempts (429) when there were too many.
 */
export async function countAttempt({ db, config }: Pick<Deps, 'db' | 'config'>, { kind, email, address }: Attempt): Promise<string> {
  const secret = linkSecretOf(config)
  const key: AttemptKey = { kind, accountDigest: digestOfAccount(secret, email), senderDigest: digestOfOrigin(secret, address) }
  return db.transaction(async (tx) => {
    await lockAttempts(tx, key)
    const now = await readWallClock(tx)
    const ago = (ms: number) => new Date(now.getTime() - ms)
    const { here, network, account } = shares[kind]
    // Only of passwords it says something where one sits.
    const elsewhere = { since: ago(account.withinMs), knownSince: kind === 'password' ? ago(knownForMs) : now }
    const retryAt = nextAttemptAt(
      kind,
      {
        fillsHere: await findNthFailureHere(tx, key, ago(here.withinMs), here.tries),
        fillsNetwork: await findNthFromNetwork(tx, key, ago(network.withinMs), network.tries),
        fillsAccount: await findNthFailureElsewhere(tx, key, { ...elsewhere, nth: account.tries }),
        newest: await findNthFailureElsewhere(tx, key, { ...elsewhere, nth: 1 }),
        isKnownHere: kind === 'password' && (await wasOpenedHere(tx, key, ago(knownForMs))),
      },
      now,
    )
    if (retryAt) throw new TooManyAttempts(retryAt, now)
    return insertAttempt(tx, key, now)
  })
}

/** Failures that stay, for whoever looks at refused sign-ins: as many as are looked at. */
const failuresKept = lookedAtMost

const atOnce = 5000

/**
 * Forgets attempts that count no more: after thirty days each, and, as soon as no limit counts them one by one (an hour), failures beyond
 * the newest 50,000 and what succeeded again since. So the table has no more rows than that, an hour's judged attempts, and the accounts'
 * own networks. Returns how many.
 */
export async function forgetAttempts({ db }: Pick<Deps, 'db'>): Promise<number> {
  return db.transaction(async (tx) => {
    const now = (await readWallClock(tx)).getTime()
    const surplus = { before: new Date(now - longestShareMs), kept: failuresKept, limit: atOnce }
    return (
      (await deleteAttemptsBefore(tx, new Date(now - knownForMs))) +
      (await deleteSurplusFailures(tx, surplus)) +
      (await deleteRepeatedSuccesses(tx, surplus))
    )
  })
}
