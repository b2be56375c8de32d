import { dayInJapan, startOfDayInJapan } from '../calendar/business-time.rules.ts'

/** The fiscal year (年度) an instant lies in: it begins on 1 April in Japan and is named by the year it begins in. Pure. */
export function fiscalYearOf(at: Date): number {
  const [year = 0, month = 0] = dayInJapan(at).split('-').map(Number)
  return month >= 4 ? year : year - 1
}

/** The instants between which `years` fiscal years lie that end with `last`; the second is not included. Pure. */
export function periodOfFiscalYears(last: number, years = 1): { from: Date; to: Date } {
  return { from: startOfDayInJapan(`${last - years + 1}-04-01`), to: startOfDayInJapan(`${last + 1}-04-01`) }
}

/** The twelve months of a fiscal year, `YYYY-MM`, from April. Pure. */
export function monthsOfFiscalYear(year: number): string[] {
  return Array.from({ length: 12 }, (_, index) => {
    const month = (index + 3) % 12
    return `${month < 3 ? year + 1 : year}-${String(month + 1).padStart(2, '0')}`
  })
}
