import { timingSafeEqual } from 'node:crypto'
import type { Reader } from '../../db/client.ts'
import type { Deps } from '../../deps.ts'
import { digestOf, makeSecret } from '../../people/secrets.ts'
import { linkSecretOf } from '../../people/link-secret.ts'
import type { OpenedLink } from '../open-case-link.ts'
import { digestOfCode, minutesOfProof, triesAtMost } from './one-time-code.rules.ts'
import { findLivingCode, hasProof, lockNewestCode, patchCode } from './one-time-codes.store.ts'
import { normalizeSixDigits } from '../../people/typed-code.rules.ts'

/** What became of a code somebody typed: `secret` is for their browser to keep until `endsAt`. */
export type Entered =
  | { readonly outcome: 'right'; readonly secret: string; readonly endsAt: Date }
  | { readonly outcome: 'wrong'; readonly triesLeft: number }
  /** There is none to type: none was asked for, its time is over, it was typed before, or wrong ones too often. */
  | { readonly outcome: 'none' }

/** Compares what was typed with the reader's newest code; every wrong one counts, also of those who type at the same moment. */
export async function enterCode(
  { db, config }: Pick<Deps, 'db' | 'config'>,
  { contact, now }: OpenedLink,
  typed: string,
): Promise<Entered> {
  const code = normalizeSixDigits(typed)
  return db.transaction(async (tx): Promise<Entered> => {
    const row = await lockNewestCode(tx, contact.id)
    if (!row || row.usedAt !== null || row.expiresAt <= now || row.tries >= triesAtMost) return { outcome: 'none' }
    if (code === undefined || !timingSafeEqual(row.codeHash, digestOfCode(linkSecretOf(config), row.id, code))) {
      await patchCode(tx, row.id, { tries: row.tries + 1 })
      const triesLeft = triesAtMost - row.tries - 1
      return triesLeft > 0 ? { outcome: 'wrong', triesLeft } : { outcome: 'none' }
    }
    const secret = makeSecret()
    const endsAt = new Date(now.getTime() + minutesOfProof * 60_000)
    await patchCode(tx, row.id, { usedAt: now, proofHash: digestOf(secret), proofEndsAt: endsAt })
    return { outcome: 'right', secret, endsAt }
  })
}

/** Whether the browser that keeps this secret typed the right code for the reader of the link within the last half hour. */
export function isProved({ db }: Pick<Deps, 'db'>, { contact, now }: OpenedLink, secret: string | undefined): Promise<boolean> {
  return secret === undefined ? Promise.resolve(false) : hasProof(db, contact.id, digestOf(secret), now)
}

/** Whether a code was mailed that can still be typed. */
export async function isCodeAwaited(reader: Reader, { contact, now }: OpenedLink): Promise<boolean> {
  const living = await findLivingCode(reader, contact.id, now)
  return living !== undefined && living.tries < triesAtMost
}
