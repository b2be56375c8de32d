import { createHmac, timingSafeEqual } from 'node:crypto'
import { HOTP, Secret, TOTP } from 'otpauth'
import type { StaffRole } from '../../catalog/desk-codes.ts'
import { keyedDigestOf } from '../secrets.ts'

const stepMs = 30_000
/** Steps by which the clock of a telephone may be off, either way. */
const skew = 1

/** The 160 bits of an authenticator app, derived from its random id and LINK_SECRET. */
export function secretOfFactor(linkSecret: string, id: string): Secret {
  const bytes = createHmac('sha256', linkSecret).update(`second factor|${id}`).digest().subarray(0, 20)
  return new Secret({ buffer: Uint8Array.from(bytes).buffer })
}

/** What an authenticator app is told, by a link or by hand. */
export function uriOfFactor(secret: Secret, { issuer, account }: { issuer: string; account: string }): string {
  return new TOTP({ issuer, label: account, secret }).toString()
}

/** The time step an instant lies in. */
export function stepAt(at: Date): number {
  return Math.floor(at.getTime() / stepMs)
}

/** The six digits an authenticator app shows in a step. */
export function codeOfStep(secret: Secret, step: number): string {
  return HOTP.generate({ secret, counter: step })
}

/**
 * The step whose code these six digits are: that of now or one beside it, and none that is not later than `lastStep`, the last one that
 * counted. Undefined when it is none: wrong, too old, or used before.
 */
export function stepOfCode(secret: Secret, digits: string, now: Date, lastStep: number | null): number | undefined {
  const current = stepAt(now)
  const steps = Array.from({ length: 2 * skew + 1 }, (_, index) => current - skew + index)
  const typed = Buffer.from(digits)
  const matching = steps.filter((step) => {
    const right = Buffer.from(codeOfStep(secret, step))
    return right.length === typed.length && timingSafeEqual(right, typed)
  })
  return matching.find((step) => lastStep === null || step > lastStep)
}

/** Recovery codes somebody gets at a time. */
export const recoveryCodesAtATime = 10

/** What is stored of a recovery code, hyphens dropped. */
export function digestOfRecoveryCode(linkSecret: string, staffId: string, code: string): Buffer {
  return keyedDigestOf(linkSecret, `recovery code|${staffId}|${code.replaceAll('-', '')}`)
}

/** What a session still waits for before it may do anything else. */
export type Awaited = 'code' | 'set_up'

/** Whose role asks for a second factor, where the installation asks for it at all. */
export function mustHaveFactor(role: StaffRole, isRequired: boolean): boolean {
  return isRequired && (role === 'administrator' || role === 'supervisor')
}

/** What a member's session waits for; undefined: nothing. Judged anew with every request, so that a new role or app counts at once. */
export function awaitedOf(
  { role, hasFactor, isProved }: { role: StaffRole; hasFactor: boolean; isProved: boolean },
  isRequired: boolean,
): Awaited | undefined {
  if (hasFactor) return isProved ? undefined : 'code'
  return mustHaveFactor(role, isRequired) ? 'set_up' : undefined
}
