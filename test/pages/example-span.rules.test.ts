import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayInJapan } from '../../src/calendar/business-time.rules.ts'
import { exampleSpan } from '../../src/pages/example-span.rules.ts'

describe('the days an example beside a field names', () => {
  it('are two working weeks from the Monday after next', () => {
    expect(exampleSpan(new Date('2026-11-21T03:00:00Z'))).toEqual({ ja: '11月30日から12月11日', en: '30 November to 11 December' })
    expect(exampleSpan(new Date('2026-11-22T15:00:00Z'))).toEqual({ ja: '12月7日から18日', en: '7 to 18 December' })
  })

  it('are to come, whenever the page is read', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('2026-01-01'), max: new Date('2049-01-01'), noInvalidDate: true }), (now) => {
        const today = dayInJapan(now)
        const [, month = 0, date = 0] = (/^(\d+)月(\d+)日/u.exec(exampleSpan(now).ja) ?? []).map(Number)
        const year = Number(today.slice(0, 4)) + (month < Number(today.slice(5, 7)) ? 1 : 0)
        const from = new Date(Date.UTC(year, month - 1, date))
        const days = (from.getTime() - Date.parse(`${today}T00:00:00Z`)) / 86_400_000
        expect(days).toBeGreaterThanOrEqual(8)
        expect(days).toBeLessThanOrEqual(14)
        expect(from.getUTCDay()).toBe(1)
      }),
    )
  })
})
