import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { funnelStepCodes, type FunnelStep } from '../catalog/report-codes.ts'
import { inOrder, type ReportQuery } from './axes.rules.ts'
import { fiscalYearOf } from './fiscal-year.rules.ts'
import { responseLine, type ResponseLine } from './response-line.rules.ts'
import { countFunnel, countResponses, type FunnelCounts, type ResponseCounts } from './reports.store.ts'

/** What may be asked; without a fiscal year, the one that runs. */
export type AskedReport = Omit<ReportQuery, 'fiscalYear'> & { fiscalYear?: number | undefined }

/** A report: what was asked, a line for each of the axis, and all its tickets, each counted once. */
export interface Report<Line> {
  readonly query: ReportQuery
  readonly readAt: Date
  readonly lines: (Line & { key: string | null })[]
  readonly total: Line
}

/** What became of the first responses to the tickets of a fiscal year. */
export async function readResponseTimes(deps: Deps, asked: AskedReport): Promise<Report<ResponseLine>> {
  const { query, readAt } = await settle(deps, asked)
  const counted = await countResponses(deps.db, query, readAt)
  return {
    query,
    readAt,
    lines: inOrder(query, linesOf(counted), readAt, (key) => ({ key, ...noResponses })).map(({ key, ...counts }) => ({
      key,
      ...responseLine(counts),
    })),
    total: responseLine(totalOf(counted, noResponses)),
  }
}

/** How far the tickets of a fiscal year came. */
export async function readFunnel(deps: Deps, asked: AskedReport): Promise<Report<FunnelCounts>> {
  const { query, readAt } = await settle(deps, asked)
  const counted = await countFunnel(deps.db, query)
  return {
    query,
    readAt,
    lines: inOrder(query, linesOf(counted), readAt, (key) => ({ key, ...noSteps })),
    total: totalOf(counted, noSteps),
  }
}

const noResponses: ResponseCounts = {
  received: 0,
  inTime: 0,
  late: 0,
  overdue: 0,
  stillDue: 0,
  ended: 0,
  medianHours: null,
  ninetiethHours: null,
}
const noSteps: FunnelCounts = {
  ...(Object.fromEntries(funnelStepCodes.map((step) => [step, 0])) as Record<FunnelStep, number>), // the same keys
  tickets: 0,
  companyTickets: 0,
}

async function settle({ db }: Deps, asked: AskedReport): Promise<{ query: ReportQuery; readAt: Date }> {
  const readAt = await readNow(db)
  return { query: { ...asked, fiscalYear: asked.fiscalYear ?? fiscalYearOf(readAt) }, readAt }
}

function linesOf<Counts>(counted: readonly (Counts & { isTotal: boolean; key: string | null })[]): (Counts & { key: string | null })[] {
  return counted.filter(({ isTotal }) => !isTotal)
}

function totalOf<Counts>(counted: readonly (Counts & { isTotal: boolean })[], none: Counts): Counts {
  return counted.find(({ isTotal }) => isTotal) ?? none
}
