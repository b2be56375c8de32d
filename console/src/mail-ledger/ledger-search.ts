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

const day = /^\d{4}-\d{2}-\d{2}$/u
const code = /^[a-z-]{1,60}$/u

export function readLedgerSearch({ from, to, figure, series }: Record<string, unknown>): LedgerSearch {
  const known = figures.find((one) => one === figure)
  return {
    ...(typeof from === 'string' && day.test(from) && { from }),
    ...(typeof to === 'string' && day.test(to) && { to }),
    ...(known && { figure: known }),
    ...(known && typeof series === 'string' && code.test(series) && { series }),
  }
}
