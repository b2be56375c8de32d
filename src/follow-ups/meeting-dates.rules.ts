import { addCalendarDays, dayInJapan, isBusinessDay, nextBusinessTime, startOfDayInJapan } from '../calendar/business-time.rules.ts'

/** The opening of the desk on the first business day after the day a meeting ends on: when it is asked how it was. */
export function dayAfterMeeting({ startsAt, minutes }: { startsAt: Date; minutes: number }): Date {
  const endsAt = new Date(startsAt.getTime() + minutes * 60_000)
  return nextBusinessTime(startOfDayInJapan(addCalendarDays(dayInJapan(endsAt), 1)))
}

/** Ten o'clock on the last business day before the day of a meeting: not the first mail of the day, and a whole day ahead. */
export function reminderBefore(startsAt: Date): Date {
  let day = addCalendarDays(dayInJapan(startsAt), -1)
  while (!isBusinessDay(day)) day = addCalendarDays(day, -1)
  return new Date(startOfDayInJapan(day).getTime() + 10 * 3_600_000)
}
