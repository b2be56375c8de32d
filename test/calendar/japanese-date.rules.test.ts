import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayInJapan } from '../../src/calendar/business-time.rules.ts'
import { formatDayEn, formatDayJa, formatInstantEn, formatInstantJa } from '../../src/calendar/japanese-date.rules.ts'

describe('dates as Japanese readers expect them', () => {
  it('shows a day with its weekday', () => {
    expect(formatDayJa('2026-11-20')).toBe('2026年11月20日(金)')
    expect(formatDayJa('2027-01-03')).toBe('2027年1月3日(日)')
  })

  it('shows an instant in Japanese time, to the minute', () => {
    expect(formatInstantJa(new Date('2026-11-20T05:05:59Z'))).toBe('2026年11月20日(金) 14:05')
    expect(formatInstantJa(new Date('2026-11-20T15:00:00Z'))).toBe('2026年11月21日(土) 00:00')
  })

  it('counts years by the era in official letters, from its first day on', () => {
    expect(formatDayJa('2026-11-20', 'era')).toBe('令和8年11月20日(金)')
    expect(formatDayJa('2019-05-01', 'era')).toBe('令和元年5月1日(水)')
    expect(formatDayJa('2019-04-30', 'era')).toBe('2019年4月30日(火)')
    expect(formatDayJa('2020-01-01', 'era')).toBe('令和2年1月1日(水)')
    expect(formatInstantJa(new Date('2026-12-31T15:30:00Z'), 'era')).toBe('令和9年1月1日(金) 00:30')
  })

  it('says the same in English', () => {
    expect(formatDayEn('2026-11-20')).toBe('Friday 20 November 2026')
    expect(formatInstantEn(new Date('2026-11-20T15:00:00Z'))).toBe('Saturday 21 November 2026, 00:00 (Japan)')
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
