import { Secret } from 'otpauth'
import { codeOfStep, stepAt } from '../../src/people/second-factor/second-factor.rules.ts'

/** The digits an authenticator app with this secret (base 32) shows; `ahead` steps of thirty seconds later. Each code counts once, so a test that shows several goes ahead. */
export function digitsOf(secret: string, ahead = 0): string {
  return codeOfStep(Secret.fromBase32(secret), stepAt(new Date()) + ahead)
}
