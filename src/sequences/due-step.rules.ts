import {
  addBusinessDays,
  addCalendarDays,
  addMonths,
  dayInJapan,
  nextBusinessTime,
  startOfDayInJapan,
} from '../calendar/business-time.rules.ts'
import type { SequenceStep } from './definition.schemas.ts'

/** When a sequence started: an instant, and the day it counts from when that is another than the instant's. */
export interface SequenceBegin {
  at: Date
  /** `YYYY-MM-DD` in Japan. */
  day?: string
}

/** When a step is due. Business days keep the time of day; days and months end at the opening of the desk. Pure. */
export function stepDueAt({ unit, count }: Pick<SequenceStep, 'unit' | 'count'>, { at, day = dayInJapan(at) }: SequenceBegin): Date {
  switch (unit) {
    case 'at_once':
      return at
    case 'business_days':
      return addBusinessDays(at, count)
    case 'days':
      return nextBusinessTime(startOfDayInJapan(addCalendarDays(day, count)))
    case 'months':
      return nextBusinessTime(startOfDayInJapan(addMonths(day, count)))
  }
}
