import holidayJp from '@holiday-jp/holiday_jp'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addBusinessDays,
  addBusinessHours,
  addCalendarDays,
  dayInJapan,
  deadlineAfter,
  isBusinessDay,
  isBusinessTime,
  nextBusinessTime,
  startOfDayInJapan,
} from '../../src/calendar/business-time.rules.ts'

/** Every day from 2024 to 2035. */
const allDays = Array.from({ length: 4383 }, (_, index) => addCalendarDays('2024-01-01', index))
const holidayNames = holidayJp.holidays as Record<string, { name: string } | undefined>
const weekdayOf = (day: string) => new Date(`${day}T12:00:00Z`).getUTCDay()
const isTurn = (day: string) => /-(12-(29|30|31)|01-0[123])$/u.test(day)
const clockOf = (at: Date) => (at.getTime() + 9 * 3_600_000) % 86_400_000
const instants = fc.date({ min: new Date('2024-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
const counts = fc.integer({ min: 1, max: 30 })

describe('the business days of 2024 to 2035', () => {
  it('are those @holiday-jp/holiday_jp leaves, without weekends and the turn of the year, day by day', () => {
    expect(allDays.at(-1)).toBe('2035-12-31')
    const wrong = allDays.filter(
      (day) => isBusinessDay(day) !== (![0, 6].includes(weekdayOf(day)) && holidayNames[day] === undefined && !isTurn(day)),
    )
    expect(wrong).toEqual([])
  })

  it('leave out the next day that is no holiday when one falls on a Sunday (振替休日)', () => {
    const onSunday = allDays.filter((day) => holidayNames[day] && weekdayOf(day) === 0)
    expect(onSunday.length).toBeGreaterThan(15)
    for (const day of onSunday) {
      let substitute = addCalendarDays(day, 1)
      while (holidayNames[substitute] && !/振替/u.test(holidayNames[substitute]?.name ?? '')) substitute = addCalendarDays(substitute, 1)
      expect(isBusinessDay(substitute), `${day} is made up for on ${substitute}`).toBe(false)
      expect(holidayNames[substitute], substitute).toBeDefined()
    }
  })

  it('leave out a day between two holidays (国民の休日)', () => {
    const between = allDays.filter((day) => holidayNames[addCalendarDays(day, -1)] && holidayNames[addCalendarDays(day, 1)])
    expect(between.length).toBeGreaterThan(0)
    for (const day of between) expect(isBusinessDay(day), day).toBe(false)
  })

  it('leave out 29 December to 3 January in every year, whatever the weekday, and go on from the 4th', () => {
    for (let year = 2024; year <= 2035; year += 1) {
      for (const day of ['12-29', '12-30', '12-31', '01-01', '01-02', '01-03']) expect(isBusinessDay(`${year}-${day}`)).toBe(false)
      const first = dayInJapan(nextBusinessTime(startOfDayInJapan(`${year}-01-01`)))
      expect(first >= `${year}-01-04` && first <= `${year}-01-06`, first).toBe(true)
    }
  })
})

describe('a deadline', () => {
  it('is six in the evening of a business day, that on which as many business days have passed', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 30 }), (at, days) => {
        const deadline = deadlineAfter(at, days)
        expect(clockOf(deadline)).toBe(18 * 3_600_000)
        expect(isBusinessDay(dayInJapan(deadline))).toBe(true)
        expect(dayInJapan(deadline)).toBe(dayInJapan(addBusinessDays(at, days)))
        expect(deadline.getTime()).toBeGreaterThan(addBusinessDays(at, days).getTime())
      }),
    )
  })

  it('is the next business day’s for what is asked after hours, and that of the new year on its last days', () => {
    const jst = (written: string) => new Date(`${written}+09:00`)
    expect(deadlineAfter(jst('2026-11-27T09:20:00'), 10)).toEqual(jst('2026-12-11T18:00:00'))
    expect(deadlineAfter(jst('2026-11-27T18:00:00'))).toEqual(jst('2026-11-30T18:00:00'))
    expect(deadlineAfter(jst('2026-12-28T17:59:59'))).toEqual(jst('2026-12-28T18:00:00'))
    expect(deadlineAfter(jst('2026-12-31T10:00:00'))).toEqual(jst('2027-01-04T18:00:00'))
  })
})

describe('steps by business days', () => {
  it('land on the same hour when it is one of business, otherwise on the next opening', () => {
    fc.assert(
      fc.property(instants, counts, (at, count) => {
        const due = addBusinessDays(at, count)
        expect(isBusinessTime(due)).toBe(true)
        const clock = clockOf(at)
        const hour = 3_600_000
        expect(clockOf(due)).toBe(clock >= 9 * hour && clock < 18 * hour ? clock : 9 * hour)
      }),
    )
  })

  it('have exactly as many business days behind them as they count', () => {
    fc.assert(
      fc.property(instants, counts, (at, count) => {
        const [from, to] = [dayInJapan(at), dayInJapan(addBusinessDays(at, count))]
        let passed = 0
        for (let day = addCalendarDays(from, 1); day <= to; day = addCalendarDays(day, 1)) if (isBusinessDay(day)) passed += 1
        // After closing time a step lands on the opening of the day after.
        expect(passed).toBe(clockOf(at) >= 18 * 3_600_000 ? count + 1 : count)
      }),
    )
  })

  it('that start at different times of one morning before the opening land on the same hour, and keep their order otherwise', () => {
    fc.assert(
      fc.property(instants, instants, counts, (one, other, count) => {
        const [earlier, later] = one <= other ? [one, other] : [other, one]
        expect(addBusinessDays(earlier, count).getTime()).toBeLessThanOrEqual(addBusinessDays(later, count).getTime())
        const morning = startOfDayInJapan(dayInJapan(one))
        const beforeOpening = (minutes: number) => addBusinessDays(new Date(morning.getTime() + minutes * 60_000), count)
        expect(beforeOpening(0)).toEqual(beforeOpening(539))
        expect(clockOf(beforeOpening(539))).toBe(9 * 3_600_000)
      }),
    )
  })

  it('add up: so many and so many more are as many together, from a business hour on', () => {
    fc.assert(
      fc.property(instants, counts, counts, (at, first, second) => {
        const start = nextBusinessTime(at)
        expect(addBusinessDays(addBusinessDays(start, first), second)).toEqual(addBusinessDays(start, first + second))
        expect(addBusinessHours(start, 9 * first).getTime()).toBeLessThanOrEqual(addBusinessDays(start, first).getTime())
      }),
    )
  })
})
