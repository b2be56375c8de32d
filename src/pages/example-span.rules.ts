import { addCalendarDays, dayInJapan, startOfDayInJapan } from '../calendar/business-time.rules.ts'
import type { Sentence } from '../errors.ts'

/**
 * Days somebody might name as suiting them, for an example beside the field: two working weeks from the Monday after next, which therefore
 * are to come whenever the page is read.
 */
export function exampleSpan(now: Date): Sentence {
  const today = dayInJapan(now)
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay()
  const from = addCalendarDays(today, 15 - (weekday === 0 ? 7 : weekday))
  const until = addCalendarDays(from, 11)
  const [fromMonth, fromDate] = partsOf(from)
  const [untilMonth, untilDate] = partsOf(until)
  const isSameMonth = fromMonth === untilMonth
  return {
    ja: `${fromMonth}月${fromDate}日から${isSameMonth ? '' : `${untilMonth}月`}${untilDate}日`,
    en: `${fromDate}${isSameMonth ? '' : ` ${monthName(from)}`} to ${untilDate} ${monthName(until)}`,
  }
}

function partsOf(day: string): readonly [month: number, date: number] {
  const [, month = 1, date = 1] = day.split('-').map(Number)
  return [month, date]
}

function monthName(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'Asia/Tokyo' }).format(startOfDayInJapan(day))
}
