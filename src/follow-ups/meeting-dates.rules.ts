import {
  addCalendarDays,
  dayInJapan,
  deadlineAfter,
  isBusinessDay,
  isBusinessTime,
  nextBusinessTime,
  startOfDayInJapan,
} from '../calendar/business-time.rules.ts'
import { pickingLeadMinutes } from '../meetings/slots.rules.ts'

/** What is left at least of a time to answer that a mail names. */
const leastLeftMs = 3_600_000

/** The opening of the desk on the first business day after the day a meeting ends on: when it is asked how it was. */
export function dayAfterMeeting({ startsAt, minutes }: { startsAt: Date; minutes: number }): Date {
  const endsAt = new Date(startsAt.getTime() + minutes * 60_000)
  return nextBusinessTime(startOfDayInJapan(addCalendarDays(dayInJapan(endsAt), 1)))
}

/**
 * Until when an offer of times asks to be answered, told at `now`: when the last of them (`last`) can be picked no more or, since no desk
 * names eight in the morning, when the desk closed before that. The true end, where the desk closes too soon for the reader.
 */
export function answerOfferBy(last: Date, now: Date): Date {
  const end = new Date(last.getTime() - pickingLeadMinutes * 60_000)
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
