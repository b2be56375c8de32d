import { addCalendarDays, dayInJapan, isBusinessDay } from '../../src/calendar/business-time.rules.ts'

/** The first business day of the desk `days` calendar days from today on, in Japan: `YYYY-MM-DD`. Meetings are arranged for two years ahead at most. */
export function businessDayAhead(days: number): string {
  let day = addCalendarDays(dayInJapan(new Date()), days)
  while (!isBusinessDay(day)) day = addCalendarDays(day, 1)
  return day
}

/** A Sunday some weeks ahead, in Japan: `YYYY-MM-DD`. */
export function sundayAhead(): string {
  let day = addCalendarDays(dayInJapan(new Date()), 40)
  while (new Date(`${day}T00:00:00Z`).getUTCDay() !== 0) day = addCalendarDays(day, 1)
  return day
}
