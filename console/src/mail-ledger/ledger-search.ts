import { readDay } from '../parts/read-day.ts'

/** What of the ledger can be looked into: its columns. `due` is all of them. */
export const figures = ['due', 'sent', 'failed', 'cancelled', 'unknown', 'stillDue', 'held', 'paused'] as const
export type Figure = (typeof figures)[number]

/** Days in Japan, the last one included; and the figure whose mails are listed, of one series or of all. */
export interface LedgerSearch {
  from?: string
  to?: string
  figure?: Figure
  series?: string
}

const code = /^[a-z-]{1,60}$/u

export function readLedgerSearch({ from, to, figure, series }: Record<string, unknown>): LedgerSearch {
  const [first, last] = [readDay(from), readDay(to)]
  const known = figures.find((one) => one === figure)
  return {
    ...(first && { from: first }),
    ...(last && { to: last }),
    ...(known && { figure: known }),
    ...(known && typeof series === 'string' && code.test(series) && { series }),
  }
}
