import { labelOf } from '../catalog/code-list.ts'
import { audiences, topics, type Audience, type Topic } from '../catalog/desk-codes.ts'
import { prefectures } from '../catalog/prefectures.ts'
import type { ReportAxis } from '../catalog/report-codes.ts'
import type { Sentence } from '../errors.ts'
import { dayInJapan } from '../calendar/business-time.rules.ts'
import { monthsOfFiscalYear } from './fiscal-year.rules.ts'

/** A report by fiscal year looks back over so many, the one asked for among them. */
export const yearsInView = 5

/** Which tickets a report is about, and what its lines are. */
export interface ReportQuery {
  readonly fiscalYear: number
  readonly by: ReportAxis
  readonly audience?: Audience | undefined
  /** Two digits. */
  readonly prefecture?: string | undefined
  readonly topic?: Topic | undefined
}

/**
 * The lines a report has even when there is nothing to count in them: of months those that have begun, since none of a month to come
 * reads like none in it; of prefectures only those with tickets. Pure.
 */
export function keysOf({ fiscalYear, by, audience, topic }: ReportQuery, readAt: Date): string[] {
  switch (by) {
    case 'month':
      return monthsOfFiscalYear(fiscalYear).filter((month) => month <= dayInJapan(readAt).slice(0, 7))
    case 'audience':
      return audiences.map(({ code }) => code).filter((code) => audience === undefined || code === audience)
    case 'topic':
      return topics
        .filter((one) => (audience === undefined || one.audience === audience) && (topic === undefined || one.code === topic))
        .map(({ code }) => code)
    case 'fiscal_year':
      return Array.from({ length: yearsInView }, (_, index) => String(fiscalYear - yearsInView + 1 + index))
    case 'prefecture':
      return []
  }
}

/** The lines there are to count, in the order of the axis, with empty ones for keys nothing was counted of; unknown last. Pure. */
export function inOrder<Line extends { key: string | null }>(
  query: ReportQuery,
  counted: readonly Line[],
  readAt: Date,
  empty: (key: string) => Line,
): Line[] {
  const keys: string[] = query.by === 'prefecture' ? prefectures.map(({ code }) => code) : keysOf(query, readAt)
  const found = new Map(counted.map((line) => [line.key, line]))
  const known = keys.flatMap((key) => {
    const line = found.get(key)
    if (line) return [line]
    return query.by === 'prefecture' ? [] : [empty(key)]
  })
  return [...known, ...counted.filter(({ key }) => key === null || !keys.includes(key))]
}

/** What a line is called. Null: what the axis asks is not known of these tickets, as the prefecture of workers. Pure. */
export function labelOfKey(by: ReportAxis, key: string | null): Sentence {
  if (key === null) return { ja: '不明・該当なし', en: 'Not known' }
  switch (by) {
    case 'month': {
      const [year = '', month = ''] = key.split('-')
      return { ja: `${year}年${Number(month)}月`, en: key }
    }
    case 'fiscal_year':
      return { ja: `${key}年度`, en: `FY${key}` }
    case 'audience':
      return both(audiences, key)
    case 'prefecture':
      return both(prefectures, key)
    case 'topic': {
      const { ja, en } = both(topics, key)
      const audience = both(audiences, topics.find(({ code }) => code === key)?.audience ?? '')
      return { ja: `${audience.ja}・${ja}`, en: `${audience.en}: ${en}` }
    }
  }
}

function both(list: Parameters<typeof labelOf>[0], code: string): Sentence {
  return { ja: labelOf(list, code), en: labelOf(list, code, 'en') }
}
