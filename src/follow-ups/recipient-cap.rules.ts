import { addCalendarDays, dayInJapan, nextBusinessTime, startOfDayInJapan } from '../calendar/business-time.rules.ts'

/**
 * Scheduled mails one address gets on a day. Whoever has several cases with the desk would find a whole morning's reminders at once; three
 * can still be read and answered beside one's own work. What answers somebody's act is not counted and never waits.
 */
export const scheduledADayAtMost = 3

/** When the day began whose mails count. */
export function capPeriodStart(now: Date): Date {
  return startOfDayInJapan(dayInJapan(now))
}

/** When what is beyond goes: the opening of the next business day. Due together, the oldest are handed over first. */
export function afterCap(now: Date): Date {
  return nextBusinessTime(startOfDayInJapan(addCalendarDays(dayInJapan(now), 1)))
}
