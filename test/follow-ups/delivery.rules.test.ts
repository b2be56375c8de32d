import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addBusinessHours,
  addCalendarDays,
  businessDaysLeft,
  dayInJapan,
  isBusinessDay,
  nextBusinessTime,
  startOfDayInJapan,
} from '../../src/calendar/business-time.rules.ts'
import { pauseAfter, stateAfter, type AttemptOutcome, type Pause } from '../../src/follow-ups/delivery.rules.ts'

const now = new Date('2026-11-24T01:00:00Z')
const history = { attempts: 1, ambiguousAttempts: 0, scheduled: false, pauses: [] }
const days = (count: number) => count * 86_400_000

/** When a mail first tried at `first` is tried by a server that always says later, each time when it was to go and may. */
function triesFrom(first: Date, scheduled: boolean): Date[] {
  const tries = [first]
  const pauses: Pause[] = []
  for (;;) {
    const at = tries.at(-1) ?? first
    const { dueAt } = stateAfter('later', { attempts: tries.length, ambiguousAttempts: 0, scheduled, pauses }, at)
    if (!dueAt) return tries
    pauses.push({ from: at, until: dueAt })
    tries.push(scheduled ? nextBusinessTime(dueAt) : dueAt)
  }
}

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
    const old = { ...history, attempts: 30, pauses: [{ from: new Date(now.getTime() - days(4)), until: now }] }
    expect(stateAfter('later', old, now)).toEqual({ state: 'failed', ambiguousAttempts: 0 })
    expect(stateAfter('later', { ...old, ambiguousAttempts: 1 }, now)).toMatchObject({ state: 'unknown' })
  })

  it('has a time to go exactly when it is to go again, and that lies ahead', () => {
    const outcomes = fc.constantFrom<AttemptOutcome>('sent', 'later', 'refused', 'unknown')
    fc.assert(
      fc.property(outcomes, fc.nat(5000), fc.nat(5), fc.nat(10 * 86_400_000), (outcome, attempts, ambiguousAttempts, age) => {
        const pauses = [{ from: new Date(now.getTime() - age), until: now }]
        const next = stateAfter(outcome, { attempts: attempts + 1, ambiguousAttempts, scheduled: false, pauses }, now)
        expect(next.dueAt !== undefined).toBe(next.state === 'pending')
        if (next.dueAt) expect(next.dueAt.getTime()).toBeGreaterThan(now.getTime())
        if (ambiguousAttempts > 0) expect(next.state).not.toBe('failed')
        expect(next.ambiguousAttempts).toBe(ambiguousAttempts + (outcome === 'unknown' ? 1 : 0))
      }),
    )
  })

  it('that goes in business hours only is tried until the fourth business day after the first try, whole days between, whatever the holidays', () => {
    const anyTime = fc.date({ min: new Date('2024-01-01T00:00:00Z'), max: new Date('2035-12-31T00:00:00Z'), noInvalidDate: true })
    fc.assert(
      fc.property(anyTime, (at) => {
        const first = nextBusinessTime(at)
        const tries = triesFrom(first, true)
        const last = tries.at(-1) ?? first
        expect(businessDaysLeft(first, last)).toBe(4)
        // On every business day between it was tried at the opening and in the last hours before the closing.
        for (let day = addCalendarDays(dayInJapan(first), 1); day < dayInJapan(last); day = addCalendarDays(day, 1)) {
          if (!isBusinessDay(day)) continue
          const of = tries.filter((one) => dayInJapan(one) === day)
          expect(of[0]).toEqual(nextBusinessTime(startOfDayInJapan(day)))
          expect(addBusinessHours(of.at(-1) ?? at, 2.01) > nextBusinessTime(startOfDayInJapan(addCalendarDays(day, 1)))).toBe(true)
        }
      }),
    )
  })

  it('first tried before the holidays of the new year is given up on the fourth business day of January', () => {
    const tries = triesFrom(new Date('2026-12-28T17:54:00+09:00'), true)
    const tried = [...new Set(tries.map(dayInJapan))]
    expect(tried).toEqual(['2026-12-28', '2027-01-04', '2027-01-05', '2027-01-06', '2027-01-07'])
  })

  it('that goes at any hour is tried for four days', () => {
    const tries = triesFrom(now, false)
    const lasted = (tries.at(-1)?.getTime() ?? 0) - now.getTime()
    expect(lasted).toBeLessThanOrEqual(days(4))
    expect(lasted).toBeGreaterThan(days(3.9))
  })

  it('is not given up on because of time for which nobody could ask', () => {
    const pauses = [{ from: new Date(now.getTime() - days(9)), until: new Date(now.getTime() - days(9) + 15_000) }]
    expect(stateAfter('later', { ...history, attempts: 2, pauses }, now)).toMatchObject({ state: 'pending' })
  })

  it('pauses from 15 seconds up to two hours', () => {
    expect([1, 2, 3, 4].map(pauseAfter)).toEqual([15_000, 30_000, 60_000, 120_000])
    expect(pauseAfter(5000)).toBe(2 * 3_600_000)
  })
})
