import holidayJp from '@holiday-jp/holiday_jp'

/*
 * Business time of the desk: 09:00 to 18:00 in Japan, on days that are no weekend, no national holiday and
 * not 29 December to 3 January. Instants are `Date` (UTC), days in Japan are strings `YYYY-MM-DD`.
 * Japan keeps UTC+9 all year, so plain arithmetic is exact and nothing depends on the time zone of the process
 * (the holiday package would, if it were asked with a Date instead of a string).
 */

const millisecondsPerHour = 3_600_000
const millisecondsPerDay = 24 * millisecondsPerHour
const offsetOfJapan = 9 * millisecondsPerHour
const opensAt = 9 * millisecondsPerHour
const closesAt = 18 * millisecondsPerHour

/** The holidays are known up to 2050; later years know only weekends and the turn of the year. */
const holidays: ReadonlySet<string> = new Set(Object.keys(holidayJp.holidays))

/** The day in Japan (`YYYY-MM-DD`) at the instant `at`. Throws RangeError outside the years 0 to 9999, which have four digits. */
export function dayInJapan(at: Date): string {
  const written = new Date(at.getTime() + offsetOfJapan).toISOString()
  if (!/^\d{4}-/u.test(written)) throw new RangeError(`not a year of four digits: ${written}`)
  return written.slice(0, 10)
}

/** The calendar year in Japan at the instant `at`; ticket numbers count within it. */
export function yearInJapan(at: Date): number {
  return new Date(at.getTime() + offsetOfJapan).getUTCFullYear()
}

/** The instant at which `day` (`YYYY-MM-DD`) begins in Japan. Throws RangeError when there is no such day. */
export function startOfDayInJapan(day: string): Date {
  const midnight = new Date(`${day}T00:00:00.000Z`)
  // JavaScript reads 2026-02-30 as 2 March; only a day that reads back as itself exists.
  if (Number.isNaN(midnight.getTime()) || midnight.toISOString().slice(0, 10) !== day) throw new RangeError(`not a day: ${day}`)
  return new Date(midnight.getTime() - offsetOfJapan)
}

/** The day `days` calendar days after `day` (before, when negative). */
export function addCalendarDays(day: string, days: number): string {
  return dayInJapan(new Date(startOfDayInJapan(day).getTime() + days * millisecondsPerDay))
}

/** The same day of the month `months` later, or the last day of a month that is too short: 31 August and six months make 28 February. */
export function addMonths(day: string, months: number): string {
  startOfDayInJapan(day)
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return `${first.toISOString().slice(0, 8)}${String(Math.min(date, last)).padStart(2, '0')}`
}

/** Whether the desk works on `day` (`YYYY-MM-DD`). */
export function isBusinessDay(day: string): boolean {
  const weekday = new Date(startOfDayInJapan(day).getTime() + offsetOfJapan).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !holidays.has(day) && !isTurnOfTheYear(day)
}

/** Whether the desk works at the instant `at`: from 09:00 inclusive to 18:00 exclusive. */
export function isBusinessTime(at: Date): boolean {
  const clock = clockInJapan(at)
  return clock >= opensAt && clock < closesAt && isBusinessDay(dayInJapan(at))
}

/** `at` itself when it is business time, otherwise the next opening. */
export function nextBusinessTime(at: Date): Date {
  if (isBusinessTime(at)) return new Date(at)
  const day = dayInJapan(at)
  return opening(clockInJapan(at) < opensAt ? firstBusinessDayFrom(day) : firstBusinessDayFrom(addCalendarDays(day, 1)))
}

/**
 * The instant when `hours` of business time (a fraction is allowed) have passed since `at`. Hours that end exactly at
 * closing time end there, at 18:00, not at the next opening: a deadline belongs to the day it falls on.
 */
export function addBusinessHours(at: Date, hours: number): Date {
  if (!(hours >= 0 && Number.isFinite(hours))) throw new RangeError(`not a number of hours: ${hours}`)
  let from = nextBusinessTime(at)
  let left = Math.round(hours * millisecondsPerHour)
  for (;;) {
    const untilClosing = closesAt - clockInJapan(from)
    if (left <= untilClosing) return new Date(from.getTime() + left)
    left -= untilClosing
    from = opening(firstBusinessDayFrom(addCalendarDays(dayInJapan(from), 1)))
  }
}

/**
 * The same time of day `days` (a whole number, 0 or more) business days later; when that lies outside business hours,
 * the next opening. The first business day after a Saturday is the Monday.
 */
export function addBusinessDays(at: Date, days: number): Date {
  if (!(Number.isInteger(days) && days >= 0)) throw new RangeError(`not a number of days: ${days}`)
  let day = dayInJapan(at)
  for (let passed = 0; passed < days; passed += 1) day = firstBusinessDayFrom(addCalendarDays(day, 1))
  return nextBusinessTime(new Date(startOfDayInJapan(day).getTime() + clockInJapan(at)))
}

/**
 * Until when something may be answered that was asked at `at` and has `days` business days: 18:00 of that day, for no desk names a minute
 * after nine. Without `days`, the closing of the business day `at` falls on, or of the next one. Never earlier than
 * {@link addBusinessDays}.
 */
export function deadlineAfter(at: Date, days = 0): Date {
  return new Date(startOfDayInJapan(dayInJapan(addBusinessDays(at, days))).getTime() + closesAt)
}

/** Business days after the day of `from` up to and including the day of `until`; 0 when both are the same day, or `until` is over. */
export function businessDaysLeft(from: Date, until: Date): number {
  const last = dayInJapan(until)
  let left = 0
  for (let day = addCalendarDays(dayInJapan(from), 1); day <= last; day = addCalendarDays(day, 1)) left += isBusinessDay(day) ? 1 : 0
  return left
}

/** Milliseconds of business time from `from` to `until`; 0 when `until` is not after `from`. */
export function businessTimeBetween(from: Date, until: Date): number {
  let passed = 0
  for (let at = nextBusinessTime(from); at < until;) {
    const closing = new Date(at.getTime() + closesAt - clockInJapan(at))
    passed += Math.min(closing.getTime(), until.getTime()) - at.getTime()
    at = nextBusinessTime(closing)
  }
  return passed
}

function isTurnOfTheYear(day: string): boolean {
  const monthAndDay = day.slice(5)
  return monthAndDay >= '12-29' || monthAndDay <= '01-03'
}

/** Milliseconds since midnight in Japan. */
function clockInJapan(at: Date): number {
  const sinceMidnight = (at.getTime() + offsetOfJapan) % millisecondsPerDay
  return sinceMidnight < 0 ? sinceMidnight + millisecondsPerDay : sinceMidnight
}

function firstBusinessDayFrom(day: string): string {
  let candidate = day
  while (!isBusinessDay(candidate)) candidate = addCalendarDays(candidate, 1)
  return candidate
}

function opening(day: string): Date {
  return new Date(startOfDayInJapan(day).getTime() + opensAt)
}
