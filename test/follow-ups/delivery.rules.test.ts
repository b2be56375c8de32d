import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { patienceMs, pauseAfter, stateAfter, type AttemptOutcome } from '../../src/follow-ups/delivery.rules.ts'

const now = new Date('2026-11-24T01:00:00Z')
const history = { attempts: 1, ambiguousAttempts: 0, firstAttemptAt: now }

describe('after an attempt a follow-up', () => {
  it('is sent when the server took it', () => {
    expect(stateAfter('sent', history, now)).toEqual({ state: 'sent', ambiguousAttempts: 0 })
  })

  it('has failed when the server refuses it for good', () => {
    expect(stateAfter('refused', history, now)).toMatchObject({ state: 'failed' })
  })

  it('is unknown when the server refuses it after an attempt that may have arrived', () => {
    expect(stateAfter('refused', { ...history, attempts: 2, ambiguousAttempts: 1 }, now)).toEqual({
      state: 'unknown',
      ambiguousAttempts: 1,
    })
  })

  it('goes again at most twice when nobody knows whether it arrived', () => {
    const [first, second, third] = [0, 1, 2].map((ambiguousAttempts) => stateAfter('unknown', { ...history, ambiguousAttempts }, now))
    expect(first).toMatchObject({ state: 'pending', ambiguousAttempts: 1 })
    expect(second).toMatchObject({ state: 'pending', ambiguousAttempts: 2 })
    expect(third).toEqual({ state: 'unknown', ambiguousAttempts: 3 })
  })

  it('waits longer each time the server says later, and is given up after four days', () => {
    expect(stateAfter('later', history, now)).toMatchObject({ state: 'pending', dueAt: new Date(now.getTime() + 15_000) })
    const old = { ...history, attempts: 30, firstAttemptAt: new Date(now.getTime() - patienceMs) }
    expect(stateAfter('later', old, now)).toEqual({ state: 'failed', ambiguousAttempts: 0 })
    expect(stateAfter('later', { ...old, ambiguousAttempts: 1 }, now)).toMatchObject({ state: 'unknown' })
  })

  it('has a time to go exactly when it is to go again, and that lies ahead', () => {
    const outcomes = fc.constantFrom<AttemptOutcome>('sent', 'later', 'refused', 'unknown')
    fc.assert(
      fc.property(outcomes, fc.nat(5000), fc.nat(5), fc.nat(10 * 86_400_000), (outcome, attempts, ambiguousAttempts, age) => {
        const firstAttemptAt = new Date(now.getTime() - age)
        const next = stateAfter(outcome, { attempts: attempts + 1, ambiguousAttempts, firstAttemptAt }, now)
        expect(next.dueAt !== undefined).toBe(next.state === 'pending')
        if (next.dueAt) expect(next.dueAt.getTime()).toBeGreaterThan(now.getTime())
        if (ambiguousAttempts > 0) expect(next.state).not.toBe('failed')
        expect(next.ambiguousAttempts).toBe(ambiguousAttempts + (outcome === 'unknown' ? 1 : 0))
      }),
    )
  })

  it('pauses from 15 seconds up to two hours', () => {
    expect([1, 2, 3, 4].map(pauseAfter)).toEqual([15_000, 30_000, 60_000, 120_000])
    expect(pauseAfter(5000)).toBe(2 * 3_600_000)
  })
})
