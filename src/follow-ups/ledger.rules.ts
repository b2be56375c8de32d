import type { LedgerCounts } from './ledger.store.ts'

const numbers = ['due', 'sent', 'failed', 'cancelled', 'unknown', 'stillDue', 'held', 'paused'] as const

/** The sums of all series. Pure. */
export function totalOf(series: readonly LedgerCounts[]): LedgerCounts {
  const total = { due: 0, sent: 0, failed: 0, cancelled: 0, unknown: 0, stillDue: 0, held: 0, paused: 0 }
  for (const counts of series) for (const number of numbers) total[number] += counts[number]
  return total
}

/** Whether every mail that was due is accounted for: it went, failed, was cancelled, may have arrived, or is still due. Pure. */
export function isBalanced({ due, sent, failed, cancelled, unknown, stillDue }: LedgerCounts): boolean {
  return due === sent + failed + cancelled + unknown + stillDue
}
