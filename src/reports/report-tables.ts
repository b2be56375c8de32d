import { labelOf } from '../catalog/code-list.ts'
import { audiences, topics } from '../catalog/desk-codes.ts'
import { prefectures } from '../catalog/prefectures.ts'
import { funnelSteps, reportAxes } from '../catalog/report-codes.ts'
import { formatInstantEn, formatInstantJa } from '../calendar/japanese-date.rules.ts'
import type { Sentence } from '../errors.ts'
import type { Language } from '../http/language.ts'
import { labelOfKey, type ReportQuery } from './axes.rules.ts'
import type { Report } from './read-reports.ts'
import type { FunnelCounts } from './reports.store.ts'
import type { ResponseLine } from './response-line.rules.ts'

/** What a file of a report holds: null where nothing can be said, shares as percent. */
export type Cell = string | number | null

/** A report as a sheet: what it is of, its headings, a row for each line and the last for all. */
export interface ReportTable {
  readonly name: string
  readonly about: readonly (readonly [string, string])[]
  readonly headings: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

const wording = {
  responseTimes: { ja: '初回応答の状況', en: 'First responses' },
  funnel: { ja: '相談から定着まで', en: 'From form to staying' },
  fiscalYear: { ja: '年度', en: 'Fiscal year' },
  audience: { ja: '相談区分', en: 'Audience' },
  prefecture: { ja: '都道府県', en: 'Prefecture' },
  topic: { ja: '課題', en: 'Topic' },
  readAt: { ja: '集計日時', en: 'Counted' },
  total: { ja: '合計（相談案件ごとに1件）', en: 'All (each ticket once)' },
  received: { ja: '受付', en: 'Received' },
  inTime: { ja: '期限内に応答', en: 'Answered in time' },
  late: { ja: '期限後に応答', en: 'Answered late' },
  overdue: { ja: '未応答（期限超過）', en: 'Overdue' },
  stillDue: { ja: '未応答（期限前）', en: 'Not due yet' },
  ended: { ja: '応答なしで終了', en: 'Ended without a response' },
  shareInTime: { ja: '期限内の割合（%）', en: 'In time (%)' },
  medianHours: { ja: '応答時間の中央値（時間）', en: 'Median (hours)' },
  tickets: { ja: '相談案件（分割したものを含む）', en: 'Tickets, split ones included' },
  companyTickets: { ja: 'うち企業の相談案件', en: 'Of them companies’' },
  ninetiethHours: { ja: '応答時間の90パーセンタイル（時間）', en: '90th percentile (hours)' },
} as const satisfies Record<string, Sentence>

const responseColumns = [
  'received',
  'inTime',
  'late',
  'overdue',
  'stillDue',
  'ended',
  'shareInTime',
  'medianHours',
  'ninetiethHours',
] as const satisfies readonly (keyof ResponseLine)[]

/** First responses as a sheet. Pure. */
export function tableOfResponses(report: Report<ResponseLine>, language: Language): ReportTable {
  const columns = responseColumns.map((column) => wording[column][language])
  const percent = (share: number | null) => (share === null ? null : Math.round(share * 1000) / 10)
  const cells = (line: ResponseLine) => responseColumns.map((column) => (column === 'shareInTime' ? percent(line[column]) : line[column]))
  return tableOf(report, wording.responseTimes[language], columns, cells, language)
}

/** How far tickets came, as a sheet. Pure. */
export function tableOfFunnel(report: Report<FunnelCounts>, language: Language): ReportTable {
  const cells = (line: FunnelCounts) => [...funnelSteps.map(({ code }) => line[code]), line.tickets, line.companyTickets]
  return tableOf(
    report,
    wording.funnel[language],
    [...funnelSteps.map((step) => step[language]), wording.tickets[language], wording.companyTickets[language]],
    cells,
    language,
  )
}

function tableOf<Line>(
  report: Report<Line>,
  name: string,
  columns: readonly string[],
  cells: (line: Line) => Cell[],
  language: Language,
): ReportTable {
  const { query, lines, total } = report
  return {
    name,
    about: aboutOf(report, language),
    headings: [labelOf(reportAxes, query.by, language), ...columns],
    rows: [...lines.map((line) => [labelOfKey(query.by, line.key)[language], ...cells(line)]), [wording.total[language], ...cells(total)]],
  }
}

function aboutOf({ query, readAt }: { query: ReportQuery; readAt: Date }, language: Language): [string, string][] {
  const { fiscalYear, audience, prefecture, topic } = query
  const say = (name: keyof typeof wording, words: string): [string, string] => [wording[name][language], words]
  return [
    say('fiscalYear', labelOfKey('fiscal_year', String(fiscalYear))[language]),
    ...(audience === undefined ? [] : [say('audience', labelOf(audiences, audience, language))]),
    ...(prefecture === undefined ? [] : [say('prefecture', labelOf(prefectures, prefecture, language))]),
    ...(topic === undefined ? [] : [say('topic', labelOf(topics, topic, language))]),
    say('readAt', language === 'ja' ? formatInstantJa(readAt) : formatInstantEn(readAt)),
  ]
}
