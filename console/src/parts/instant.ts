import type { Language } from '../language/current-language.ts'

const zone = 'Asia/Tokyo'
const dayKey = new Intl.DateTimeFormat('sv', { timeZone: zone })
const formats = {
  time: { ja: format('ja', { hour: 'numeric', minute: '2-digit' }), en: format('en-GB', { hour: '2-digit', minute: '2-digit' }) },
  day: {
    ja: format('ja', { month: 'long', day: 'numeric', weekday: 'short' }),
    en: format('en-GB', { day: 'numeric', month: 'short', weekday: 'short' }),
  },
  dayOfYear: {
    ja: format('ja', { year: 'numeric', month: 'long', day: 'numeric', weekday: 'short' }),
    en: format('en-GB', { year: 'numeric', day: 'numeric', month: 'short', weekday: 'short' }),
  },
} as const

function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { timeZone: zone, hourCycle: 'h23', ...options })
}

/** An instant as the desk says it, in Japan's time: today only the time, this year without the year. */
export function sayInstant(at: string | Date, language: Language, now: Date = new Date()): string {
  const when = new Date(at)
  const time = formats.time[language].format(when)
  if (dayKey.format(when) === dayKey.format(now)) return time
  return `${sayDay(when, language, now)} ${time}`
}

/** Until when something stands that began at `since`: the day too when it is another one. */
export function sayUntil(at: string | Date, language: Language, since: string | Date): string {
  const instant = sayInstant(at, language, new Date(since))
  return { ja: `（${instant}まで）`, en: `(until ${instant})` }[language]
}

/** The time of an instant in Japan, without its day. */
export function sayTime(at: string | Date, language: Language): string {
  return formats.time[language].format(new Date(at))
}

/** A day as the desk says it, in Japan. */
export function sayDay(at: string | Date, language: Language, now: Date = new Date()): string {
  const when = new Date(at)
  const isOfThisYear = dayKey.format(when).slice(0, 4) === dayKey.format(now).slice(0, 4)
  return formats[isOfThisYear ? 'day' : 'dayOfYear'][language].format(when)
}

/** Today in Japan, as date fields want it: YYYY-MM-DD. */
export function today(now: Date = new Date()): string {
  return dayKey.format(now)
}

/** The day after today in Japan, as date fields want it. */
export function tomorrow(now: Date = new Date()): string {
  return today(new Date(now.getTime() + 86_400_000))
}

/** An instant in full, for whoever needs it exactly. */
export function sayExactly(at: string | Date, language: Language): string {
  const when = new Date(at)
  return `${formats.dayOfYear[language].format(when)} ${formats.time[language].format(when)}`
}

/** The last day the API takes; a date field lets years of six digits be typed otherwise. */
export const latestDay = '2099-12-31'
