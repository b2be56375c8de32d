import { dayInJapan, startOfDayInJapan } from './business-time.rules.ts'

const weekdays = ['日', '月', '火', '水', '木', '金', '土'] as const

const minutesOfJapan = 9 * 60

/** `YYYY-MM-DD` as Japanese readers expect it: 2026年11月20日(金). */
export function formatDayJa(day: string): string {
  const { year, month, date } = partsOf(day)
  return `${year}年${month}月${date}日(${weekdayOf(day)})`
}

/** An instant in Japanese time, to the minute: 2026年11月20日(金) 14:05. */
export function formatInstantJa(at: Date): string {
  const inJapan = new Date(at.getTime() + minutesOfJapan * 60_000)
  return `${formatDayJa(dayInJapan(at))} ${inJapan.toISOString().slice(11, 16)}`
}

function partsOf(day: string): { year: number; month: number; date: number } {
  startOfDayInJapan(day)
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) }
}

function weekdayOf(day: string): string {
  const noonInJapan = new Date(startOfDayInJapan(day).getTime() + 12 * 3_600_000)
  return weekdays[noonInJapan.getUTCDay()] ?? ''
}
