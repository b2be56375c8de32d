import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayInJapan } from '../../src/calendar/business-time.rules.ts'
import { formatDayJa, formatInstantJa } from '../../src/calendar/japanese-date.rules.ts'

describe('dates as Japanese readers expect them', () => {
  it('shows a day with its weekday', () => {
    expect(formatDayJa('2026-11-20')).toBe('2026年11月20日(金)')
    expect(formatDayJa('2027-01-03')).toBe('2027年1月3日(日)')
  })

  it('shows an instant in Japanese time, to the minute', () => {
    expect(formatInstantJa(new Date('2026-11-20T05:05:59Z'))).toBe('2026年11月20日(金) 14:05')
    expect(formatInstantJa(new Date('2026-11-20T15:00:00Z'))).toBe('2026年11月21日(土) 00:00')
  })

  it('refuses days that do not exist', () => {
    expect(() => formatDayJa('2026-02-29')).toThrow(RangeError)
  })

  it('agrees with the calendar of the platform', () => {
    const platform = new Intl.DateTimeFormat('ja-JP', {
      timeZone: 'Asia/Tokyo',
      year: 'numeric',
      month: 'long',
      day: 'numeric',
      weekday: 'short',
    })
    const anyInstant = fc.date({ min: new Date('2024-01-01Z'), max: new Date('2035-12-31Z'), noInvalidDate: true })
    fc.assert(
      fc.property(anyInstant, (at) => {
        expect(formatDayJa(dayInJapan(at))).toBe(platform.format(at))
      }),
    )
  })
})
