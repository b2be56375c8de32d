import { labelOf, type CodeEntry } from '../catalog/code-list.ts'
import { employeeBands, industries } from '../catalog/industries.ts'
import { findLocalGovernment } from '../catalog/local-governments.ts'
import { companyNeeds, officeForms, presences, purposes, talentFields } from '../catalog/matching-codes.ts'
import { needNameOf } from '../catalog/need-names.ts'
import { prefectures } from '../catalog/prefectures.ts'
import type { Brief, OpenBrief } from '../shortlists/brief.schemas.ts'
import { definition } from './layout.ts'

/** The rows of a definition list that say what a municipality may know of a company. HTML. */
export function briefDefinitions(brief: Brief): string {
  const rows = [
    ...(brief.disclosure === 'open' ? rowsOfOpen(brief) : []),
    ...(brief.disclosure === 'blind'
      ? [
          definition('企業名', '非公開（双方の合意後にお伝えします）'),
          definition('業種', labelOf(industries, brief.industry)),
          definition('従業員数', labelOf(employeeBands, brief.employeeBand)),
        ]
      : []),
    definition('目的', labels(purposes, brief.purposes)),
    definition('希望する形', labels(presences, brief.presence)),
    definition('重視する点', brief.needs.map(needLine).join('\n')),
    ...(brief.disclosure === 'open' ? [definition('計画', planLines(brief).join('\n'))] : []),
    definition('概要', brief.summary),
  ]
  return rows.join('')
}

function rowsOfOpen({ company }: OpenBrief): string[] {
  return [
    definition('企業名', company.name),
    definition('業種', labelOf(industries, company.industry)),
    definition('従業員数', `${company.employees.toLocaleString('ja-JP')}人`),
    definition('所在地', placeOf(company)),
  ]
}

function placeOf({ prefecture, headquarters }: OpenBrief['company']): string {
  return `${labelOf(prefectures, prefecture)}${headquarters === undefined ? '' : (findLocalGovernment(headquarters)?.name ?? '')}`
}

type Need = OpenBrief['needs'][number]

function needLine({ code, importance, target }: Need): string {
  const weight = importance === 'must' ? '必須' : `重要度${importance}`
  if (target === undefined) return `${needNameOf(code)}（${weight}）`
  return `${labelOf(companyNeeds, code)}（${weight}）：${targetWords(target)}`
}

/** No code is in two of these lists. */
const listed = [...industries, ...officeForms, ...talentFields, ...presences]

function targetWords(target: NonNullable<Need['target']>): string {
  if (Array.isArray(target)) return labels(listed, target)
  if (typeof target === 'object') return `${target.min ?? ''}〜${target.max ?? ''}`
  return typeof target === 'number' ? target.toLocaleString('ja-JP') : target
}

function planLines({ plans }: OpenBrief): string[] {
  const yesOrNo = (value: boolean) => (value ? '予定あり' : '予定なし')
  return [
    ...(plans.headCount === undefined ? [] : [`進出人数：${plans.headCount.toLocaleString('ja-JP')}人`]),
    ...(plans.months === undefined ? [] : [`期間：${plans.months}か月`]),
    ...(plans.localHiring === undefined ? [] : [`地元雇用：${yesOrNo(plans.localHiring)}`]),
    ...(plans.sideJobs === undefined ? [] : [`地元企業での兼業・副業：${yesOrNo(plans.sideJobs)}`]),
    ...(plans.community === undefined ? [] : [`地域活動への参加：${yesOrNo(plans.community)}`]),
  ]
}

function labels(list: readonly CodeEntry[], codes: readonly string[]): string {
  return codes.map((code) => labelOf(list, code)).join('、')
}
