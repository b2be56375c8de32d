import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addCalendarDays, dayInJapan, isBusinessDay, startOfDayInJapan } from '../../src/calendar/business-time.rules.ts'
import {
  bufferMinutes,
  deskHours,
  fewOf,
  freeSlots,
  slotsOfferedAgain,
  isAway,
  isFree,
  overlap,
  spanOf,
  type Diary,
} from '../../src/meetings/slots.rules.ts'

const minute = 60_000
const clock = (total: number) => `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`

/** Minutes since midnight in Japan. */
const minutesOfDay = (at: Date) => (at.getTime() - startOfDayInJapan(dayInJapan(at)).getTime()) / minute
const weekdayOf = (at: Date) => new Date(`${dayInJapan(at)}T00:00:00Z`).getUTCDay()

const day = fc.integer({ min: 0, max: 4000 }).map((days) => addCalendarDays('2026-01-01', days))
const hours = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 1438 }), fc.integer({ min: 1, max: 1439 }))
  .map(([weekday, one, two]) => ({ weekday, from: clock(Math.min(one, two)), to: clock(Math.max(one, two + 1) % 1440) }))
  .filter(({ from, to }) => from < to)

/** A diary around a day, and what is asked of it. */
const question = day.chain((startsOn) => {
  const begin = startOfDayInJapan(startsOn).getTime()
  const within = fc.integer({ min: -2 * 1440, max: 16 * 1440 }).map((minutes) => new Date(begin + minutes * minute))
  return fc.record({
    diary: fc.record({
      hours: fc.oneof(fc.constant(deskHours), fc.array(hours, { maxLength: 8 })),
      absences: fc.array(
        fc.tuple(fc.integer({ min: -3, max: 15 }), fc.integer({ min: 0, max: 4 })).map(([from, length]) => ({
          startsOn: addCalendarDays(startsOn, from),
          endsOn: addCalendarDays(startsOn, from + length),
        })),
        { maxLength: 2 },
      ),
      meetings: fc.array(
        fc.tuple(within, fc.integer({ min: 1, max: 240 })).map(([at, length]) => spanOf(at, length)),
        { maxLength: 12 },
      ),
    }),
    minutes: fc.integer({ min: 1, max: 240 }),
    earliest: within,
    days: fc.integer({ min: 0, max: 13 }).map((length) => ({ startsOn, endsOn: addCalendarDays(startsOn, length) })),
  })
})

describe('free slots', () => {
  it('lie within working hours of business days, on no day of absence, and not before the earliest time', () => {
    fc.assert(
      fc.property(question, ({ diary, ...wanted }) => {
        for (const at of freeSlots(diary, wanted)) {
          const on = dayInJapan(at)
          expect(isBusinessDay(on)).toBe(true)
          expect(at >= wanted.earliest && on >= wanted.days.startsOn && on <= wanted.days.endsOn).toBe(true)
          expect(diary.absences.some(({ startsOn, endsOn }) => startsOn <= on && on <= endsOn)).toBe(false)
          const from = minutesOfDay(at)
          const fits = diary.hours.some(
            (one) =>
              one.weekday === weekdayOf(at) &&
              one.from <= clock(from) &&
              from + wanted.minutes <= Number(one.to.slice(0, 2)) * 60 + Number(one.to.slice(3)),
          )
          expect(fits).toBe(true)
          expect(isFree(diary, at, wanted.minutes)).toBe(true)
          expect(isAway(diary, at, wanted.minutes)).toBe(false)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('keep a quarter of an hour to every booked meeting', () => {
    fc.assert(
      fc.property(question, ({ diary, ...wanted }) => {
        for (const at of freeSlots(diary, wanted)) {
          const { start, end } = spanOf(at, wanted.minutes)
          const wide = { start: new Date(start.getTime() - bufferMinutes * minute), end: new Date(end.getTime() + bufferMinutes * minute) }
          expect(diary.meetings.some((meeting) => overlap(meeting, wide))).toBe(false)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('leave out none: every half hour that is free, far enough from meetings and late enough is a slot', () => {
    fc.assert(
      fc.property(question, ({ diary, ...wanted }) => {
        const slots = new Set(freeSlots(diary, wanted).map((at) => at.getTime()))
        const begin = startOfDayInJapan(wanted.days.startsOn).getTime()
        const end = startOfDayInJapan(addCalendarDays(wanted.days.endsOn, 1)).getTime()
        for (let at = begin; at < end; at += 30 * minute) {
          const start = new Date(at - bufferMinutes * minute)
          const wide = { start, end: new Date(at + (wanted.minutes + bufferMinutes) * minute) }
          const free = isFree(diary, new Date(at), wanted.minutes) && !diary.meetings.some((meeting) => overlap(meeting, wide))
          expect(slots.has(at)).toBe(free && at >= wanted.earliest.getTime())
        }
      }),
      { numRuns: 200 },
    )
  })

  it('are those of the desk when nothing else is said', () => {
    const diary: Diary = { hours: deskHours, absences: [], meetings: [spanOf(new Date('2026-11-24T03:00:00Z'), 60)] }
    const days = { startsOn: '2026-11-20', endsOn: '2026-11-24' }
    const slots = freeSlots(diary, { minutes: 120, earliest: new Date('2026-11-20T05:00:00Z'), days })
    // Friday afternoon; Saturday to Monday (Labour Thanksgiving Day) are free; Tuesday around a meeting from noon to one.
    expect(slots.map((at) => `${dayInJapan(at)} ${clock(minutesOfDay(at))}`)).toEqual([
      '2026-11-20 14:00',
      '2026-11-20 14:30',
      '2026-11-20 15:00',
      '2026-11-20 15:30',
      '2026-11-20 16:00',
      '2026-11-24 09:00',
      '2026-11-24 09:30',
      '2026-11-24 13:30',
      '2026-11-24 14:00',
      '2026-11-24 14:30',
      '2026-11-24 15:00',
      '2026-11-24 15:30',
      '2026-11-24 16:00',
    ])
  })
})

describe('a few of the free times', () => {
  const at = (time: string) => new Date(`2026-11-26T${time}:00+09:00`)

  it('are the first of each morning and each afternoon, never at lunch', () => {
    expect(fewOf([at('09:30'), at('10:00'), at('12:30'), at('14:00'), at('15:00')])).toEqual([at('09:30'), at('14:00')])
    expect(fewOf([at('12:00'), at('12:30')])).toEqual([])
    const days = { startsOn: '2026-11-24', endsOn: '2026-12-24' }
    const all = freeSlots({ hours: deskHours, absences: [], meetings: [] }, { minutes: 60, earliest: at('09:00'), days })
    expect(fewOf(all)).toHaveLength(slotsOfferedAgain)
  })
})
