import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addBusinessDays,
  addBusinessHours,
  addCalendarDays,
  businessDaysLeft,
  businessTimeBetween,
  dayInJapan,
  isBusinessDay,
  isBusinessTime,
  nextBusinessTime,
  startOfDayInJapan,
  yearInJapan,
} from '../../src/calendar/business-time.rules.ts'

/** An instant written in Japanese time. */
const jst = (text: string) => new Date(`${text}+09:00`)
const anyInstant = fc.date({ min: jst('2024-01-01T00:00'), max: jst('2035-12-31T23:59'), noInvalidDate: true })
const minute = 60_000

/** What the rule says, counted naively minute by minute: the reference the arithmetic is held against. */
function minutesOfBusinessBetween(from: Date, to: Date): number {
  let count = 0
  for (let at = from.getTime(); at < to.getTime(); at += minute) if (isBusinessTime(new Date(at))) count += 1
  return count
}

describe('business days', () => {
  it.each([
    ['2026-11-20', true, 'an ordinary Friday'],
    ['2026-11-21', false, 'a Saturday'],
    ['2026-11-22', false, 'a Sunday'],
    ['2026-11-23', false, '勤労感謝の日, a Monday'],
    ['2026-09-22', false, 'the day between two holidays (国民の休日)'],
    ['2025-02-24', false, 'a substitute holiday (振替休日)'],
    ['2026-12-28', true, 'the last day of the year’s work'],
    ['2026-12-29', false, 'the turn of the year'],
    ['2026-12-31', false, 'the turn of the year'],
    ['2027-01-01', false, 'New Year, a Friday'],
    ['2029-01-03', false, 'a Wednesday of the turn of the year'],
    ['2029-01-04', true, 'the first day of work'],
  ])('%s: %s (%s)', (day, expected) => {
    expect(isBusinessDay(day)).toBe(expected)
  })

  it('does not depend on the time zone of the process', () => {
    const before = process.env.TZ
    try {
      for (const zone of ['UTC', 'America/Los_Angeles', 'Asia/Tokyo', 'Pacific/Kiritimati']) {
        process.env.TZ = zone
        expect(isBusinessDay('2026-11-23')).toBe(false)
        expect(isBusinessTime(jst('2026-11-24T09:00'))).toBe(true)
        expect(dayInJapan(jst('2026-11-24T00:00'))).toBe('2026-11-24')
        expect(addBusinessHours(jst('2026-11-20T17:00'), 2)).toEqual(jst('2026-11-24T10:00'))
      }
    } finally {
      if (before === undefined) delete process.env.TZ
      else process.env.TZ = before
    }
  })

  it('refuses days that do not exist', () => {
    for (const day of ['2026-02-30', '2026-13-01', '2026-1-1', '', '2026-11-20T00:00']) expect(() => isBusinessDay(day)).toThrow(RangeError)
  })

  it('has between 235 and 246 business days in every year from 2024 to 2035', () => {
    for (let year = 2024; year <= 2035; year += 1) {
      let count = 0
      for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addCalendarDays(day, 1)) if (isBusinessDay(day)) count += 1
      expect(count, String(year)).toBeGreaterThanOrEqual(235)
      expect(count, String(year)).toBeLessThanOrEqual(246)
    }
  })
})

describe('days and years in Japan', () => {
  it('begin nine hours before UTC', () => {
    expect(dayInJapan(new Date('2026-12-31T14:59:59.999Z'))).toBe('2026-12-31')
    expect(dayInJapan(new Date('2026-12-31T15:00:00.000Z'))).toBe('2027-01-01')
    expect(yearInJapan(new Date('2026-12-31T14:59:59.999Z'))).toBe(2026)
    expect(yearInJapan(new Date('2026-12-31T15:00:00.000Z'))).toBe(2027)
    expect(startOfDayInJapan('2026-11-20').toISOString()).toBe('2026-11-19T15:00:00.000Z')
  })

  it('step over months, leap days and back', () => {
    expect(addCalendarDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addCalendarDays('2026-12-31', 1)).toBe('2027-01-01')
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: -400, max: 400 }), (at, days) => {
        const day = dayInJapan(at)
        expect(addCalendarDays(addCalendarDays(day, days), -days)).toBe(day)
        expect(dayInJapan(startOfDayInJapan(day))).toBe(day)
      }),
    )
  })
})

describe('business hours', () => {
  it('open at 09:00 and are over at 18:00', () => {
    expect(isBusinessTime(jst('2026-11-20T08:59:59.999'))).toBe(false)
    expect(isBusinessTime(jst('2026-11-20T09:00'))).toBe(true)
    expect(isBusinessTime(jst('2026-11-20T17:59:59.999'))).toBe(true)
    expect(isBusinessTime(jst('2026-11-20T18:00'))).toBe(false)
  })

  it.each([
    ['2026-11-20T10:00', 8, '2026-11-20T18:00', 'ends at closing time of the same day'],
    ['2026-11-20T10:01', 8, '2026-11-24T09:01', 'goes over a weekend and a holiday Monday'],
    ['2026-11-20T20:00', 8, '2026-11-24T17:00', 'starts at the next opening'],
    ['2026-11-20T06:00', 2, '2026-11-20T11:00', 'starts at the opening of the same day'],
    ['2026-12-28T17:30', 2, '2027-01-04T10:30', 'goes over the turn of the year'],
    ['2026-11-21T12:00', 0, '2026-11-24T09:00', 'no hours: the next business time'],
    ['2026-11-20T10:00', 0.5, '2026-11-20T10:30', 'half an hour'],
    ['2026-11-20T10:00', 90, '2026-12-07T10:00', 'ten days'],
  ])('%s + %s h = %s: %s', (from, hours, expected) => {
    expect(addBusinessHours(jst(from), hours)).toEqual(jst(expected))
  })

  it('refuses a negative or endless number of hours', () => {
    for (const hours of [-1, Number.NaN, Number.POSITIVE_INFINITY]) expect(() => addBusinessHours(new Date(0), hours)).toThrow(RangeError)
  })

  it('next business time is business time, never earlier, and skips none', () => {
    fc.assert(
      fc.property(anyInstant, (at) => {
        const next = nextBusinessTime(at)
        expect(isBusinessTime(next)).toBe(true)
        expect(next.getTime()).toBeGreaterThanOrEqual(at.getTime())
        expect(nextBusinessTime(next)).toEqual(next)
        if (next > at) expect(isBusinessTime(new Date(next.getTime() - 1))).toBe(false)
      }),
    )
  })

  it('exactly the hours asked for pass, counted minute by minute', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: 0, max: 30 * 60 }), (at, minutes) => {
        const from = new Date(Math.floor(at.getTime() / minute) * minute)
        const due = addBusinessHours(from, minutes / 60)
        expect(minutesOfBusinessBetween(from, due)).toBe(minutes)
      }),
      { numRuns: 60 },
    )
  })

  it('adds up: a hours and then b hours are a + b hours, and more hours are never earlier', () => {
    const hours = fc.integer({ min: 1, max: 400 }).map((quarters) => quarters / 4)
    fc.assert(
      fc.property(anyInstant, hours, hours, (at, a, b) => {
        expect(addBusinessHours(addBusinessHours(at, a), b)).toEqual(addBusinessHours(at, a + b))
        expect(addBusinessHours(at, a + b).getTime()).toBeGreaterThan(addBusinessHours(at, a).getTime())
      }),
    )
  })
})

describe('adding business days', () => {
  it.each([
    ['2026-11-20T14:05', 1, '2026-11-24T14:05', 'over weekend and holiday'],
    ['2026-11-20T14:05', 3, '2026-11-26T14:05', 'the first reminder'],
    ['2026-11-20T14:05', 10, '2026-12-07T14:05', 'the life of a shortlist'],
    ['2026-11-21T14:05', 1, '2026-11-24T14:05', 'from a Saturday: the first business day after it'],
    ['2026-11-20T20:00', 1, '2026-11-25T09:00', 'an evening moves to the next opening'],
    ['2026-11-20T07:00', 1, '2026-11-24T09:00', 'an early morning moves to the opening'],
    ['2026-11-21T14:05', 0, '2026-11-24T09:00', 'no days: the next business time'],
    ['2026-12-28T09:00', 1, '2027-01-04T09:00', 'over the turn of the year'],
  ])('%s + %s = %s: %s', (from, days, expected) => {
    expect(addBusinessDays(jst(from), days)).toEqual(jst(expected))
  })

  it('lands in business time, with exactly the asked number of business days passed', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: 0, max: 60 }), (at, days) => {
        const due = addBusinessDays(at, days)
        expect(isBusinessTime(due)).toBe(true)
        const clock = at.getTime() - startOfDayInJapan(dayInJapan(at)).getTime()
        let passed = 0
        for (let day = addCalendarDays(dayInJapan(at), 1); day <= dayInJapan(due); day = addCalendarDays(day, 1))
          if (isBusinessDay(day)) passed += 1
        const movedToNextDay = clock >= 18 * 60 * minute || (days === 0 && !isBusinessDay(dayInJapan(at)))
        expect(passed).toBe(movedToNextDay ? days + 1 : days)
      }),
    )
  })

  it.each([
    ['2026-11-20T14:05', '2026-12-07T14:05', 10, 'all of a shortlist’s time'],
    ['2026-11-21T14:05', '2026-11-24T14:05', 1, 'over a weekend and a holiday'],
    ['2026-11-24T09:00', '2026-11-24T18:00', 0, 'the last day itself'],
    ['2026-11-25T09:00', '2026-11-24T18:00', 0, 'when it is over'],
    ['2026-12-28T17:00', '2027-01-04T09:00', 1, 'over the turn of the year'],
  ])('from %s until %s %s are left: %s', (from, until, left) => {
    expect(businessDaysLeft(jst(from), jst(until))).toBe(left)
  })

  it('refuses a negative or broken number of days', () => {
    for (const days of [-1, 1.5, Number.NaN]) expect(() => addBusinessDays(new Date(0), days)).toThrow(RangeError)
  })
})

describe('business time between two instants', () => {
  it('is what is counted minute by minute, and gives back the hours that were added', () => {
    fc.assert(
      fc.property(anyInstant, fc.nat(14 * 1440), (at, minutes) => {
        const from = new Date(Math.floor(at.getTime() / minute) * minute)
        const until = new Date(from.getTime() + minutes * minute)
        expect(businessTimeBetween(from, until)).toBe(minutesOfBusinessBetween(from, until) * minute)
        expect(businessTimeBetween(until, from)).toBe(0)
        const hours = minutes / 240
        expect(businessTimeBetween(from, addBusinessHours(from, hours))).toBe(Math.round(hours * 60 * minute))
      }),
      { numRuns: 60 },
    )
  })
})
