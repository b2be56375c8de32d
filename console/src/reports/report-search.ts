import { readTicketSearch, type TicketSearch } from '../tickets/ticket-search.ts'
import { today } from '../parts/instant.ts'

const kinds = ['responses', 'funnel'] as const
const axes = ['month', 'audience', 'prefecture', 'topic', 'fiscal_year'] as const
export type ReportKind = (typeof kinds)[number]

/** Which report an address shows, and of what. Codes the API does not know it refuses itself. */
export interface ReportSearch {
  report?: ReportKind
  /** Year in which the fiscal year begins. */
  year?: number
  /** What its lines are. */
  axis?: (typeof axes)[number]
  audience?: NonNullable<TicketSearch['audience']>
  prefecture?: string
  topic?: NonNullable<TicketSearch['topic']>
}

export function readReportSearch(raw: Record<string, unknown>): ReportSearch {
  const kind = kinds.find((one) => one === raw.report)
  const year = fiscalYears().find((one) => one === raw.year)
  const axis = axes.find((one) => one === raw.axis)
  const { audience, topic } = readTicketSearch(raw)
  // Typed by hand, the code of a prefecture is read as a number.
  const prefecture = typeof raw.prefecture === 'number' ? String(raw.prefecture).padStart(2, '0') : raw.prefecture
  return {
    ...(kind && { report: kind }),
    ...(year !== undefined && { year }),
    ...(axis && { axis }),
    ...(audience && { audience }),
    ...(typeof prefecture === 'string' && { prefecture }),
    ...(topic && { topic }),
  }
}

const yearTheDeskOpened = 2021

/** The fiscal years of the desk, the one that runs first: each begins in April. */
export function fiscalYears(): [number, ...number[]] {
  const [year = 0, month = 0] = today().split('-').map(Number)
  const running = month >= 4 ? year : year - 1
  return [running, ...Array.from({ length: running - yearTheDeskOpened }, (_, index) => running - 1 - index)]
}
