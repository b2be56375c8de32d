import {
  addBusinessDays,
  addCalendarDays,
  addMonths,
  dayInJapan,
  isBusinessDay,
  nextBusinessTime,
  startOfDayInJapan,
} from '../calendar/business-time.rules.ts'
import type { SequenceStep } from './definition.schemas.ts'

/** When a sequence started: an instant, and the day it counts from when that is another than the instant's. */
export interface SequenceBegin {
  at: Date
  /** `YYYY-MM-DD` in Japan. */
  day?: string
  /** What it is about happens then; steps that go before it count from here. */
  before?: Date
}

/** When a step is due. Business days keep the time of day; days and months end at the opening of the desk. Pure. */
export function stepDueAt(
  { unit, count }: Pick<SequenceStep, 'unit' | 'count'>,
  { at, day = dayInJapan(at), before }: SequenceBegin,
): Date {
  switch (unit) {
    case 'at_once':
      return at
    case 'business_days':
      return addBusinessDays(at, count)
    case 'business_days_before':
      if (!before) throw new Error('a step goes before something that has no time')
      return tenOClock(businessDaysBefore(dayInJapan(before), count))
    case 'days':
      return nextBusinessTime(startOfDayInJapan(addCalendarDays(day, count)))
    case 'months':
      return nextBusinessTime(startOfDayInJapan(addMonths(day, count)))
  }
}

/** The `count`th business day before `day`. */
function businessDaysBefore(day: string, count: number): string {
  let found = day
  for (let passed = 0; passed < count; passed += 1) {
    do found = addCalendarDays(found, -1)
    while (!isBusinessDay(found))
  }
  return found
}

/** Not the first mail of the day, and with count 1 a whole day ahead. */
function tenOClock(day: string): Date {
  return new Date(startOfDayInJapan(day).getTime() + 10 * 3_600_000)
}
