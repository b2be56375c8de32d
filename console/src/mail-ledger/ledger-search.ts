/** Days in Japan, the last one included. */
export interface LedgerSearch {
  from?: string
  to?: string
}

const day = /^\d{4}-\d{2}-\d{2}$/u

export function readLedgerSearch({ from, to }: Record<string, unknown>): LedgerSearch {
  return {
    ...(typeof from === 'string' && day.test(from) && { from }),
    ...(typeof to === 'string' && day.test(to) && { to }),
  }
}
