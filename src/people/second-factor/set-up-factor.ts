import { randomBytes, randomUUID } from 'node:crypto'
import { desk } from '../../catalog/desk.ts'
import type { Transaction } from '../../db/client.ts'
import { readNow, readWallClock } from '../../db/clock.store.ts'
import type { Deps } from '../../deps.ts'
import { Conflict, DeskError } from '../../errors.ts'
import { recordEvent } from '../../events/record-event.ts'
import type { SignedInActor } from '../actor.ts'
import { markSucceeded } from '../attempts.store.ts'
import { linkSecretOf } from '../link-secret.ts'
import { countAttempt } from '../count-attempt.ts'
import { deleteSessionsOfPerson } from '../sign-in.store.ts'
import { letterCodeOf, normalizeSixDigits } from '../typed-code.rules.ts'
import { proveOneself, type Proof, type Prover } from './prove-oneself.ts'
import { emailOfMember, proveSession, wrongCode, type Proved } from './show-factor.ts'
import { digestOfRecoveryCode, recoveryCodesAtATime, secretOfFactor, stepOfCode, uriOfFactor } from './second-factor.rules.ts'
import { confirmFactor, lockFactorToBe, replaceFactorToBe, replaceRecoveryCodes } from './second-factor.store.ts'

/** What an authenticator app is to be told; shown this once. */
export interface FactorToBe {
  /** Base 32. */
  secret: string
  /** `otpauth://totp/…` */
  uri: string
}

/**
 * Begins to set up an authenticator app, for who proves themselves anew. It counts once a code of it was typed; until then an earlier one
 * goes on counting. Errors as of `proveOneself`.
 */
export async function setUpFactor(deps: Pick<Deps, 'db' | 'config'>, prover: Prover, proof: Proof): Promise<FactorToBe> {
  const { id: staffId } = prover.actor
  const id = randomUUID()
  const secret = secretOfFactor(linkSecretOf(deps.config), id)
  const account = await emailOfMember(deps.db, staffId)
  await proveOneself(deps, prover, proof, ({ tx, now }) => replaceFactorToBe(tx, { id, staffId, createdAt: now }))
  return { secret: secret.base32, uri: uriOfFactor(secret, { issuer: desk.ja, account }) }
}

/** Who asks, by which session and from which network address. */
export interface Asking {
  actor: SignedInActor
  sessionId: string
  address: string
}

/**
 * Lets the app count whose code this is: the session that did it is proved, all others end, and ten recovery codes are shown this once.
 * DeskError `wrong_code` (401); Conflict (409) `no_second_factor` when none is being set up; TooManyAttempts (429).
 */
export async function confirmFactorToBe(
  deps: Pick<Deps, 'db' | 'config'>,
  asking: Asking,
  typed: string,
): Promise<Proved & { codes: string[] }> {
  const { db, config } = deps
  const { actor, sessionId, address } = asking
  const attemptId = await countAttempt(deps, { kind: 'code', email: await emailOfMember(db, actor.id), address })
  return db.transaction(async (tx) => {
    const row = await lockFactorToBe(tx, actor.id)
    if (!row) throw noFactor
    const now = await readWallClock(tx)
    const step = stepOfCode(secretOfFactor(linkSecretOf(config), row.id), normalizeSixDigits(typed) ?? '', now, null)
    if (step === undefined) throw wrongCodeAtSetUp
    await confirmFactor(tx, row, now, step)
    await markSucceeded(tx, attemptId)
    await deleteSessionsOfPerson(tx, actor.id, { except: sessionId })
    const at = await readNow(tx)
    const details = { staffId: actor.id }
    await recordEvent(tx, { type: 'second_factor.set_up', actor, ticketId: null, subjectId: actor.id, details, at })
    return { ...(await proveSession(tx, sessionId, now)), codes: await giveRecoveryCodes(tx, linkSecretOf(config), actor.id, now) }
  })
}

/** Ten new recovery codes in the place of all earlier ones, for who proves themselves anew; shown this once. Errors as of `proveOneself`. */
export async function renewRecoveryCodes(deps: Pick<Deps, 'db' | 'config'>, prover: Prover, proof: Proof): Promise<string[]> {
  const { actor } = prover
  return proveOneself(deps, prover, proof, async ({ tx, now, hasFactor }) => {
    if (!hasFactor) throw wrongCode
    const details = { staffId: actor.id }
    const at = await readNow(tx)
    await recordEvent(tx, { type: 'recovery_codes.renewed', actor, ticketId: null, subjectId: actor.id, details, at })
    return giveRecoveryCodes(tx, linkSecretOf(deps.config), actor.id, now)
  })
}

async function giveRecoveryCodes(tx: Transaction, linkSecret: string, staffId: string, now: Date): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodesAtATime }, () => letterCodeOf(randomBytes(12)))
  const digests = codes.map((code) => digestOfRecoveryCode(linkSecret, staffId, code))
  await replaceRecoveryCodes(tx, staffId, digests, now)
  return codes
}

/** As any wrong code, but no recovery code stands for an app that does not count yet. */
export const wrongCodeAtSetUp = new DeskError(401, 'wrong_code', {
  ja: '確認コードが違います。アプリに表示されている最新の6桁を入力してください。端末の時刻がずれている場合は、自動設定にしてください。',
  en: 'The code is wrong. Type the newest six digits of the app; if the clock of your device is off, let it set itself.',
})

export const noFactor = new Conflict('no_second_factor', {
  ja: '設定中の認証アプリがありません。先に設定を始めてください。',
  en: 'No authenticator app is being set up; begin to set one up first.',
})
