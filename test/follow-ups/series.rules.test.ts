import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBusinessTime } from '../../src/calendar/business-time.rules.ts'
import {
  aftercareDueAt,
  aftercareSteps,
  reminderDueAt,
  reminderSteps,
  stepsToCome,
  surveyDueAt,
} from '../../src/follow-ups/series.rules.ts'

const days = fc.date({ min: new Date('2024-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })

describe('the series', () => {
  it('of an opening recorded late goes on from the day it is recorded', () => {
    const recorded = (at: string) => stepsToCome('2026-05-01', new Date(at))
    expect(recorded('2026-05-01T03:00:00Z')).toEqual([30, 90, 180])
    // Due on the morning of Monday, 1 June: later on that day it still goes, on the next no more.
    expect(recorded('2026-06-01T08:00:00Z')).toEqual([30, 90, 180])
    expect(recorded('2026-06-02T00:00:00Z')).toEqual([90, 180])
    expect(recorded('2027-06-02T00:00:00Z')).toEqual([])
  })

  it('comes to an end for the last day the desk accepts, and refuses years no calendar has', () => {
    expect(aftercareDueAt('2099-12-31', 180).getUTCFullYear()).toBe(2100)
    expect(surveyDueAt({ startsAt: new Date('2099-12-31T12:00:00Z'), minutes: 600 }).getUTCFullYear()).toBe(2100)
    expect(() => aftercareDueAt('9999-12-31', 30)).toThrow(RangeError)
    expect(() => surveyDueAt({ startsAt: new Date('9999-12-31T12:00:00Z'), minutes: 60 })).toThrow(RangeError)
  })

  it('reminds three and seven business days later, over weekends and holidays', () => {
    // Friday 20 November; Monday the 23rd is a holiday.
    const asked = new Date('2026-11-20T05:00:00Z')
    expect(reminderSteps.map((step) => reminderDueAt(asked, step).toISOString())).toEqual([
      '2026-11-26T05:00:00.000Z',
      '2026-12-02T05:00:00.000Z',
    ])
  })

  it('asks about a meeting at the opening of the next business day after it ended', () => {
    expect(surveyDueAt({ startsAt: new Date('2026-11-20T05:00:00Z'), minutes: 60 })).toEqual(new Date('2026-11-24T00:00:00Z'))
    // 23:30 on Tuesday for an hour: it ends on Wednesday.
    expect(surveyDueAt({ startsAt: new Date('2026-11-24T14:30:00Z'), minutes: 60 })).toEqual(new Date('2026-11-26T00:00:00Z'))
  })

  it('asks 30, 90 and 180 days after an opening, on a business day', () => {
    expect(aftercareSteps.map((step) => aftercareDueAt('2026-12-01', step).toISOString())).toEqual([
      // 31 December to 3 January are closed, the 4th is a Monday.
      '2027-01-04T00:00:00.000Z',
      '2027-03-01T00:00:00.000Z',
      '2027-05-31T00:00:00.000Z',
    ])
  })

  it('falls into business time whatever the day', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 600 }), (at, minutes) => {
        for (const step of reminderSteps) expect(isBusinessTime(reminderDueAt(at, step))).toBe(true)
        for (const step of aftercareSteps) expect(isBusinessTime(aftercareDueAt(at.toISOString().slice(0, 10), step))).toBe(true)
        const survey = surveyDueAt({ startsAt: at, minutes })
        expect(isBusinessTime(survey)).toBe(true)
        expect(survey.getTime()).toBeGreaterThan(at.getTime() + minutes * 60_000)
      }),
    )
  })
})
