import fc from 'fast-check'
import { Secret, TOTP, URI } from 'otpauth'
import { describe, expect, it } from 'vitest'
import {
  awaitedOf,
  codeOfStep,
  digestOfRecoveryCode,
  secretOfFactor,
  stepAt,
  stepOfCode,
  uriOfFactor,
} from '../../src/people/second-factor/second-factor.rules.ts'

const linkSecret = 'a secret of the tests, of 32 characters or more'
const secret = secretOfFactor(linkSecret, '01900000-0000-7000-8000-000000000001')
const instants = fc.date({ min: new Date('2026-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })

describe('the code of an authenticator app', () => {
  it('is that of RFC 6238', () => {
    const ofRfc = Secret.fromLatin1('12345678901234567890')
    const told = [59, 1_111_111_109, 1_234_567_890, 2_000_000_000].map((seconds) => codeOfStep(ofRfc, stepAt(new Date(seconds * 1000))))
    expect(told).toEqual(['287082', '081804', '005924', '279037'])
  })

  it('counts in its step and the one beside it, either way, and in no other', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: -5, max: 5 }), (now, off) => {
        const step = stepAt(now) + off
        const taken = stepOfCode(secret, codeOfStep(secret, step), now, null)
        // Two steps may have the same six digits; then it is the earlier of those that count.
        if (Math.abs(off) <= 1) expect(codeOfStep(secret, taken ?? 0)).toBe(codeOfStep(secret, step))
        else if (taken !== undefined) expect(codeOfStep(secret, taken)).toBe(codeOfStep(secret, step))
      }),
    )
  })

  it('counts once: whatever was typed when, the steps that count only grow', () => {
    const typing = fc.record({ secondsLater: fc.integer({ min: 0, max: 90 }), off: fc.integer({ min: -3, max: 3 }) })
    fc.assert(
      fc.property(instants, fc.array(typing, { maxLength: 30 }), (start, typings) => {
        let now = start
        let last: number | null = null
        const counted: number[] = []
        for (const { secondsLater, off } of typings) {
          now = new Date(now.getTime() + secondsLater * 1000)
          const step: number | undefined = stepOfCode(secret, codeOfStep(secret, stepAt(now) + off), now, last)
          if (step === undefined) continue
          if (last !== null) expect(step).toBeGreaterThan(last)
          expect(Math.abs(step - stepAt(now))).toBeLessThanOrEqual(1)
          counted.push(step)
          last = step
        }
        expect(new Set(counted).size).toBe(counted.length)
      }),
    )
  })

  it('is refused a second time in the same moment', () => {
    const now = new Date('2026-11-20T03:00:00Z')
    const code = codeOfStep(secret, stepAt(now))
    const step = stepOfCode(secret, code, now, null)
    expect(step).toBe(stepAt(now))
    expect(stepOfCode(secret, code, now, step ?? null)).toBeUndefined()
  })

  it('is nothing but six digits', () => {
    const now = new Date('2026-11-20T03:00:00Z')
    for (const typed of ['', '1', '1234567', 'abcdef', '１２３４５６']) expect(stepOfCode(secret, typed, now, null)).toBeUndefined()
  })
})

describe('the secret of an app', () => {
  it('is another for every id and installation, and the same again for one', () => {
    const id = '01900000-0000-7000-8000-000000000002'
    expect(secretOfFactor(linkSecret, id).base32).toBe(secretOfFactor(linkSecret, id).base32)
    expect(secretOfFactor(linkSecret, id).base32).not.toBe(secret.base32)
    expect(secretOfFactor(`${linkSecret}!`, id).base32).not.toBe(secretOfFactor(linkSecret, id).base32)
    expect(secret.base32).toMatch(/^[A-Z2-7]{32}$/u)
  })

  it('is told to the app as a URI the library reads back', () => {
    const read = URI.parse(uriOfFactor(secret, { issuer: '相談窓口', account: 'a@desk.example' }))
    expect(read).toBeInstanceOf(TOTP)
    expect([read.issuer, read.label, read.secret.base32]).toEqual(['相談窓口', 'a@desk.example', secret.base32])
  })
})

it('keeps recovery codes of two people apart', () => {
  expect(digestOfRecoveryCode(linkSecret, 'a', 'K7PX-93QD-0MAB')).toEqual(digestOfRecoveryCode(linkSecret, 'a', 'K7PX93QD0MAB'))
  expect(digestOfRecoveryCode(linkSecret, 'a', 'K7PX-93QD-0MAB')).not.toEqual(digestOfRecoveryCode(linkSecret, 'b', 'K7PX-93QD-0MAB'))
})

it.each([
  ['administrator', false, false, true, 'set_up'],
  ['supervisor', false, false, true, 'set_up'],
  ['supervisor', false, false, false, undefined],
  ['consultant', false, false, true, undefined],
  ['auditor', false, false, true, undefined],
  ['consultant', true, false, false, 'code'],
  ['administrator', true, false, true, 'code'],
  ['administrator', true, true, true, undefined],
] as const)('a session of a %s (app: %s, shown: %s, required: %s) waits for %s', (role, hasFactor, isProved, isRequired, awaited) => {
  expect(awaitedOf({ role, hasFactor, isProved }, isRequired)).toBe(awaited)
})
