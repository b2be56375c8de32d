import { addCalendarDays, dayInJapan, nextBusinessTime, startOfDayInJapan } from '../calendar/business-time.rules.ts'

/** The opening of the desk on the first business day after the day a meeting ends on: when it is asked how it was. */
export function dayAfterMeeting({ startsAt, minutes }: { startsAt: Date; minutes: number }): Date {
  const endsAt = new Date(startsAt.getTime() + minutes * 60_000)
  return nextBusinessTime(startOfDayInJapan(addCalendarDays(dayInJapan(endsAt), 1)))
}
