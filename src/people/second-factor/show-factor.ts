import type { Reader, Transaction } from '../../db/client.ts'
import { readNow, readWallClock } from '../../db/clock.store.ts'
import type { Deps } from '../../deps.ts'
import { DeskError } from '../../errors.ts'
import { recordEvent } from '../../events/record-event.ts'
import type { SignedInActor } from '../actor.ts'
import { markSucceeded } from '../attempts.store.ts'
import { countAttempt } from '../count-attempt.ts'
import { linkSecretOf } from '../link-secret.ts'
import { digestOf, makeSecret } from '../secrets.ts'
import { sessionEnd } from '../session-life.rules.ts'
import { updateSession } from '../sign-in.store.ts'
import { selectStaff } from '../staff.store.ts'
import { normalizeLetterCode, normalizeSixDigits } from '../typed-code.rules.ts'
import { digestOfRecoveryCode, secretOfFactor, stepOfCode } from './second-factor.rules.ts'
import { lockFactor, noteStep, useRecoveryCode } from './second-factor.store.ts'

/** A session in which the second factor was shown: it has a new secret from now on. */
export interface Proved {
  secret: string
  expiresAt: Date
}

export const wrongCode = new DeskError(401, 'wrong_code', {
  ja: '確認コードが違うか、すでに使われています。認証アプリに表示される新しい6桁か、未使用のリカバリーコードを入力してください。',
  en: 'The code is wrong or was used before. Type the newest six digits of your authenticator app, or an unused recovery code.',
})

/**
 * Shows the second factor in a session: six digits of the app, or a recovery code. DeskError `wrong_code` (401), also for a code that
 * counted before; TooManyAttempts (429).
 */
export async function showFactor(
  deps: Pick<Deps, 'db' | 'config'>,
  { actor, sessionId, address }: { actor: SignedInActor; sessionId: string; address: string },
  typed: string,
): Promise<Proved> {
  const { db, config } = deps
  const attemptId = await countAttempt(deps, { kind: 'code', email: await emailOfMember(db, actor.id), address })
  return db.transaction(async (tx) => {
    const now = await readWallClock(tx)
    const by = await requireLivingFactor(tx, linkSecretOf(config), { staffId: actor.id, typed, now })
    await markSucceeded(tx, attemptId)
    const details = { staffId: actor.id, sessionId, by }
    await recordEvent(tx, { type: 'second_factor.shown', actor, ticketId: null, subjectId: actor.id, details, at: await readNow(tx) })
    return proveSession(tx, sessionId, now)
  })
}

/** Uses a code up: digits of the app that counts, or a recovery code. Throws `wrongCode` when it is neither. */
export async function requireLivingFactor(
  tx: Transaction,
  linkSecret: string,
  { staffId, typed, now }: { staffId: string; typed: string; now: Date },
): Promise<'code' | 'recovery_code'> {
  const factor = await lockFactor(tx, staffId)
  const digits = normalizeSixDigits(typed)
  if (factor && digits !== undefined) {
    const step = stepOfCode(secretOfFactor(linkSecret, factor.id), digits, now, factor.lastStep)
    if (step === undefined) throw wrongCode
    await noteStep(tx, factor.id, step)
    return 'code'
  }
  const letters = normalizeLetterCode(typed)
  if (!factor || letters === undefined) throw wrongCode
  if (!(await useRecoveryCode(tx, staffId, digestOfRecoveryCode(linkSecret, staffId, letters), now))) throw wrongCode
  return 'recovery_code'
}

/** Gives a session its whole life and a new secret: what was seen of it before opens nothing more. */
export async function proveSession(tx: Transaction, sessionId: string, now: Date): Promise<Proved> {
  const secret = makeSecret()
  const expiresAt = sessionEnd(now)
  await updateSession(tx, sessionId, { tokenHash: digestOf(secret), provedAt: now, expiresAt })
  return { secret, expiresAt }
}

/** The address attempts of a member are counted by. */
export async function emailOfMember(reader: Reader, staffId: string): Promise<string> {
  const member = await selectStaff(reader, staffId)
  if (!member) throw new Error('a member of the desk is gone')
  return member.email
}
