import { dayInJapan, startOfDayInJapan } from './business-time.rules.ts'

/** How years are counted: 2026年, or as official letters do, 令和8年. */
export type YearCount = 'western' | 'era'

/** Years as readers see them in mails and on pages: by the era for municipalities, where the desk is set so. */
export function yearCountFor(eraYears: boolean, isForMunicipality: boolean): YearCount {
  return eraYears && isForMunicipality ? 'era' : 'western'
}

const weekdays = ['日', '月', '火', '水', '木', '金', '土'] as const

const minutesOfJapan = 9 * 60

/** The present era began on this day; its first year is written 元年. Earlier days keep the western year. */
const reiwa = { firstDay: '2019-05-01', yearBefore: 2018 }

/** `YYYY-MM-DD` as Japanese readers expect it: 2026年11月20日(金), or 令和8年11月20日(金). */
export function formatDayJa(day: string, years: YearCount = 'western'): string {
  const { year, month, date } = partsOf(day)
  const named = years === 'era' && day >= reiwa.firstDay ? `令和${year === reiwa.yearBefore + 1 ? '元' : year - reiwa.yearBefore}` : year
  return `${named}年${month}月${date}日(${weekdayOf(day)})`
}

/** An instant in Japanese time, to the minute: 2026年11月20日(金) 14:05. */
export function formatInstantJa(at: Date, years: YearCount = 'western'): string {
  return `${formatDayJa(dayInJapan(at), years)} ${clockOf(at)}`
}

/** `YYYY-MM-DD` in English: Friday 20 November 2026. */
export function formatDayEn(day: string): string {
  const name = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(new Date(startOfDayInJapan(day).getTime() + 12 * 3_600_000))
  return `${name({ weekday: 'long' })} ${name({ day: 'numeric', month: 'long', year: 'numeric' })}`
}

/** An instant in Japanese time, in English: Friday 20 November 2026, 14:05 (Japan). */
export function formatInstantEn(at: Date): string {
  return `${formatDayEn(dayInJapan(at))}, ${clockOf(at)} (Japan)`
}

/** An instant as a mail's `Date` says it (RFC 5322), in Japanese time: Fri, 20 Nov 2026 14:05:07 +0900. */
export function formatMailDate(at: Date): string {
  return new Date(at.getTime() + minutesOfJapan * 60_000).toUTCString().replace('GMT', '+0900')
}

function clockOf(at: Date): string {
  return new Date(at.getTime() + minutesOfJapan * 60_000).toISOString().slice(11, 16)
}

function partsOf(day: string): { year: number; month: number; date: number } {
  startOfDayInJapan(day)
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) }
}

function weekdayOf(day: string): string {
  const noonInJapan = new Date(startOfDayInJapan(day).getTime() + 12 * 3_600_000)
  return weekdays[noonInJapan.getUTCDay()] ?? ''
}
