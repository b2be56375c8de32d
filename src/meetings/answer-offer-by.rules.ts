import {
  addCalendarDays,
  dayInJapan,
  deadlineAfter,
  isBusinessDay,
  isBusinessTime,
  startOfDayInJapan,
} from '../calendar/business-time.rules.ts'
import { pickingLeadMinutes } from './slots.rules.ts'

/** What is left at least of a time to answer that is named. */
const leastLeftMs = 3_600_000

/**
 * Until when an offer of times asks to be answered, told at `now`: when the first of them (`first`) can be picked no more or, since no desk
 * names eight in the morning, when the desk closed before that: until then all of them stand. The true end, where the desk closes too soon
 * for the reader.
 */
export function answerOfferBy(first: Date, now: Date): Date {
  const end = new Date(first.getTime() - pickingLeadMinutes * 60_000)
  if (isBusinessTime(end)) return end
  const closed = lastClosingUntil(end)
  return closed.getTime() - now.getTime() >= leastLeftMs ? closed : end
}

function lastClosingUntil(at: Date): Date {
  for (let day = dayInJapan(at); ; day = addCalendarDays(day, -1)) {
    if (!isBusinessDay(day)) continue
    const closing = deadlineAfter(startOfDayInJapan(day))
    if (closing <= at) return closing
  }
}
