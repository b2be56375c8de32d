import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, isBusinessTime } from '../../src/calendar/business-time.rules.ts'
import { stepDueAt } from '../../src/sequences/due-step.rules.ts'

const instants = fc.date({ min: new Date('2024-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
const businessDays = (count: number) => ({ unit: 'business_days', count }) as const
const days = (count: number) => ({ unit: 'days', count }) as const

describe('a step of a sequence is due', () => {
  it('at once when it answers an act', () => {
    const at = new Date('2026-11-21T17:00:00Z')
    expect(stepDueAt({ unit: 'at_once', count: 0 }, { at })).toEqual(at)
  })

  it('three and seven business days later, over weekends and holidays', () => {
    // Friday 20 November; Monday the 23rd is a holiday.
    const at = new Date('2026-11-20T05:00:00Z')
    expect([3, 7].map((count) => stepDueAt(businessDays(count), { at }).toISOString())).toEqual([
      '2026-11-26T05:00:00.000Z',
      '2026-12-02T05:00:00.000Z',
    ])
  })

  it('at the opening of the next business day after a meeting ended', () => {
    expect(stepDueAt(days(1), { at: new Date('2026-11-20T06:00:00Z') })).toEqual(new Date('2026-11-24T00:00:00Z'))
    // It began on Tuesday at 23:30 and ended on Wednesday.
    expect(stepDueAt(days(1), { at: new Date('2026-11-24T15:30:00Z') })).toEqual(new Date('2026-11-26T00:00:00Z'))
  })

  it('at ten on a business day before what it is about', () => {
    const before = new Date('2027-01-04T05:00:00Z')
    const at = new Date('2026-12-01T05:00:00Z')
    const due = [1, 2].map((count) => stepDueAt({ unit: 'business_days_before', count }, { at, before }).toISOString())
    // 29 December to 3 January are closed.
    expect(due).toEqual(['2026-12-28T01:00:00.000Z', '2026-12-25T01:00:00.000Z'])
  })

  it('30, 90 and 180 days after an opening, on a business day, whenever the opening was recorded', () => {
    const begin = { at: new Date('2026-12-05T03:00:00Z'), day: '2026-12-01' }
    expect([30, 90, 180].map((count) => stepDueAt(days(count), begin).toISOString())).toEqual([
      // 31 December to 3 January are closed, the 4th is a Monday.
      '2027-01-04T00:00:00.000Z',
      '2027-03-01T00:00:00.000Z',
      '2027-05-31T00:00:00.000Z',
    ])
  })

  it('six months later on the same day of the month, or on the last there is', () => {
    expect(addMonths('2026-08-31', 6)).toBe('2027-02-28')
    expect(addMonths('2027-08-31', 6)).toBe('2028-02-29')
    expect(addMonths('2026-07-15', 6)).toBe('2027-01-15')
    expect(() => addMonths('2026-02-30', 1)).toThrow(RangeError)
    // 15 January 2027 is a Friday.
    const begin = { at: new Date('2026-07-15T03:00:00Z') }
    expect(stepDueAt({ unit: 'months', count: 6 }, begin)).toEqual(new Date('2027-01-15T00:00:00Z'))
  })

  it('in business time whatever the day, and never earlier the larger its count', () => {
    fc.assert(
      fc.property(
        instants,
        fc.constantFrom('business_days' as const, 'days' as const, 'months' as const),
        fc.integer({ min: 1, max: 9 }),
        (at, unit, count) => {
          const due = stepDueAt({ unit, count }, { at })
          expect(isBusinessTime(due)).toBe(true)
          expect(due.getTime()).toBeGreaterThan(at.getTime())
          expect(stepDueAt({ unit, count: count + 1 }, { at }).getTime()).toBeGreaterThanOrEqual(due.getTime())
          // Around New Year the desk is closed for nine days at the most.
          expect(stepDueAt({ unit, count: count + 10 }, { at }).getTime()).toBeGreaterThan(due.getTime())
        },
      ),
      { numRuns: 1000, examples: [[new Date('2030-12-21T15:00:00Z'), 'days', 6]] },
    )
  })
})
