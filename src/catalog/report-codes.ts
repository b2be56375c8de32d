import { codesOf } from './code-list.ts'

/** What the lines of a report are: one for each month, audience, prefecture, topic or fiscal year. */
export const reportAxes = [
  { code: 'month', ja: '月', en: 'Month' },
  { code: 'audience', ja: '相談区分', en: 'Audience' },
  { code: 'prefecture', ja: '都道府県', en: 'Prefecture' },
  { code: 'topic', ja: '課題', en: 'Topic' },
  { code: 'fiscal_year', ja: '年度', en: 'Fiscal year' },
] as const

/** How far a ticket came, from its form to an office that is still there (docs/glossary.md, Reports). */
export const funnelSteps = [
  { code: 'form', ja: '相談受付', en: 'Form' },
  { code: 'meeting', ja: '面談', en: 'Meeting' },
  { code: 'shortlist', ja: '候補自治体の紹介', en: 'Shortlist' },
  { code: 'interest', ja: '関心あり', en: 'Interest' },
  { code: 'introduction', ja: '引き合わせ', en: 'Introduction' },
  { code: 'site_visit', ja: '視察', en: 'Site visit' },
  { code: 'opening', ja: 'オフィス開設', en: 'Opening' },
  { code: 'still_there', ja: '定着', en: 'Still there' },
] as const

export type ReportAxis = (typeof reportAxes)[number]['code']
export type FunnelStep = (typeof funnelSteps)[number]['code']

export const reportAxisCodes = codesOf(reportAxes)
export const funnelStepCodes = codesOf(funnelSteps)
