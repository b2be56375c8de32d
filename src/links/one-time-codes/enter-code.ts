import { timingSafeEqual } from 'node:crypto'
import type { Reader } from '../../db/client.ts'
import type { Deps } from '../../deps.ts'
import { digestOf, makeSecret } from '../../people/secrets.ts'
import { linkSecretOf } from '../../people/link-secret.ts'
import type { OpenedLink } from '../open-case-link.ts'
import { digestOfCode, markOf, minuteMs, minutesOfProof, triesAtMost } from './one-time-code.rules.ts'
import { findNewestCode, hasProof, lockNewestCode, patchCode, type OneTimeCodeRow } from './one-time-codes.store.ts'
import { normalizeSixDigits } from '../../people/typed-code.rules.ts'

/** What became of a code somebody typed: `secret` is for their browser to keep until `endsAt`. */
export type Entered =
  | { readonly outcome: 'right'; readonly secret: string; readonly endsAt: Date }
  | { readonly outcome: 'wrong'; readonly triesLeft: number }
  /** There is none to type: this browser asked for none, its time is over, it was typed before, or wrong ones too often. */
  | { readonly outcome: 'none' }

/**
 * Compares what was typed with the newest code its browser asked for; every wrong one counts, also of those who type at the same moment.
 * `browser`: the secret it keeps, none where it asked for no code.
 */
export async function enterCode(
  { db, config }: Pick<Deps, 'db' | 'config'>,
  { contact, now }: OpenedLink,
  { typed, browser }: { typed: string; browser: string | undefined },
): Promise<Entered> {
  if (browser === undefined) return { outcome: 'none' }
  const code = normalizeSixDigits(typed)
  return db.transaction(async (tx): Promise<Entered> => {
    const row = await lockNewestCode(tx, { contactId: contact.id, askedBy: digestOf(browser) })
    if (!row || !canBeTyped(row, now)) return { outcome: 'none' }
    if (code === undefined || !timingSafeEqual(row.codeHash, digestOfCode(linkSecretOf(config), row.id, code))) {
      await patchCode(tx, row.id, { tries: row.tries + 1 })
      const triesLeft = triesAtMost - row.tries - 1
      return triesLeft > 0 ? { outcome: 'wrong', triesLeft } : { outcome: 'none' }
    }
    const secret = makeSecret()
    const endsAt = new Date(now.getTime() + minutesOfProof * minuteMs)
    await patchCode(tx, row.id, { usedAt: now, proofHash: digestOf(secret), proofEndsAt: endsAt })
    return { outcome: 'right', secret, endsAt }
  })
}

/** Whether the browser that keeps this secret typed the right code for the reader of the link within the last half hour. */
export function isProved({ db }: Pick<Deps, 'db'>, { contact, now }: OpenedLink, secret: string | undefined): Promise<boolean> {
  return secret === undefined ? Promise.resolve(false) : hasProof(db, contact.id, digestOf(secret), now)
}

/** A code that was mailed and can still be typed in the browser that asked. */
export interface AwaitedCode {
  /** By which its mail is told from those that others asked for. */
  readonly mark: string
}

/** The code this browser asked for, as long as it can be typed. */
export async function findAwaitedCode(
  reader: Reader,
  { contact, now }: OpenedLink,
  browser: string | undefined,
): Promise<AwaitedCode | undefined> {
  const row = browser === undefined ? undefined : await findNewestCode(reader, { contactId: contact.id, askedBy: digestOf(browser) })
  return row && canBeTyped(row, now) ? { mark: markOf(row.id) } : undefined
}

function canBeTyped({ usedAt, expiresAt, tries }: OneTimeCodeRow, now: Date): boolean {
  return usedAt === null && expiresAt > now && tries < triesAtMost
}
