import { addCalendarDays, startOfDayInJapan } from '../calendar/business-time.rules.ts'
import type { Deps } from '../deps.ts'
import { InvalidInput } from '../errors.ts'
import { fault } from '../http/input-faults.ts'
import { isBalanced, totalOf } from './ledger.rules.ts'
import { countBySeries, listLedgerMails, type LedgerCounts, type LedgerFilter, type LedgerPeriod } from './ledger.store.ts'
import { withAttempts, type ReadFollowUp } from './list-follow-ups.ts'

/** Days in Japan, `YYYY-MM-DD`, both included. */
export interface LedgerDays {
  from: string
  to: string
}

export interface Ledger {
  series: (LedgerCounts & { series: string })[]
  total: LedgerCounts
  /** Whether each line and the total add up. */
  balanced: boolean
}

/** What became of every mail that was planned for these days, whenever it went or goes. InvalidInput when they end before they begin. */
export async function readLedger({ db }: Deps, days: LedgerDays): Promise<Ledger> {
  const series = await countBySeries(db, periodOf(days))
  const total = totalOf(series)
  return { series, total, balanced: [...series, total].every(isBalanced) }
}

export interface LedgerMail extends ReadFollowUp {
  /** When it was planned to go: the ledger counts it on that day. */
  plannedFor: Date
  /** Number of its ticket; null when it belongs to none. */
  ticket: string | null
}

/** The mails behind its numbers; errors as above. */
export async function readLedgerMails(
  { db }: Deps,
  days: LedgerDays,
  filter: LedgerFilter,
  { limit, after }: { limit: number; after: { plannedFor: string; id: string } | undefined },
): Promise<LedgerMail[]> {
  const rows = await listLedgerMails(db, periodOf(days), filter, limit, after)
  const mails = rows.map(({ followUp }) => followUp)
  const planned = new Map(rows.map(({ followUp, ...plan }) => [followUp, plan]))
  return (await withAttempts(db, mails)).flatMap((read) => {
    const plan = planned.get(read.followUp)
    return plan ? [{ ...read, ...plan }] : []
  })
}

function periodOf({ from, to }: LedgerDays): LedgerPeriod {
  if (to < from) throw new InvalidInput([fault('to', 'order')])
  return { from: startOfDayInJapan(from), to: startOfDayInJapan(addCalendarDays(to, 1)) }
}
