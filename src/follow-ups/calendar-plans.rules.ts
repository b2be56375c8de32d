import { addCalendarDays, dayInJapan, nextBusinessTime, startOfDayInJapan } from '../calendar/business-time.rules.ts'

/** Today when it is a Monday in Japan, otherwise the next one (`YYYY-MM-DD`). Pure. */
export function nextMonday(now: Date): string {
  const today = dayInJapan(now)
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay()
  return addCalendarDays(today, (8 - weekday) % 7)
}

/** The year in whose April municipalities are to be asked who has which post: planned from March on, and not after April. Pure. */
export function yearOfHandover(now: Date): number | undefined {
  const [year, month] = dayInJapan(now).split('-').map(Number)
  return month === 3 || month === 4 ? year : undefined
}

/** Nine o'clock on a day in Japan, business day or not. Pure. */
export function openingOf(day: string): Date {
  return new Date(startOfDayInJapan(day).getTime() + 9 * 3_600_000)
}

/** Nine o'clock of this business day, when it is still to come, otherwise of the next one. Pure. */
export function nextOpening(now: Date): Date {
  const today = openingOf(dayInJapan(now))
  return nextBusinessTime(today >= now ? today : openingOf(addCalendarDays(dayInJapan(now), 1)))
}
