import { labelOf, type CodeEntry } from '../catalog/code-list.ts'
import { countBands } from '../catalog/count-bands.ts'
import { employeeBands, industries } from '../catalog/industries.ts'
import { findLocalGovernment } from '../catalog/local-governments.ts'
import {
  companyNeeds,
  lines,
  occupancies,
  officeForms,
  presences,
  purposes,
  talentFields,
  transportHubs,
} from '../catalog/matching-codes.ts'
import { withoutLimit } from '../catalog/need-names.ts'
import { prefectures } from '../catalog/prefectures.ts'
import { summarySaysMore } from '../shortlists/brief.rules.ts'
import type { BlindBrief, Brief, OpenBrief } from '../shortlists/brief.schemas.ts'
import { importanceScale } from './forms/scales.ts'
import { wordsIn, type Language } from './language.ts'
import { definition } from './layout.ts'
import { dayIn } from './wording.ts'

const wording = {
  company: { ja: '企業名', en: 'Company' },
  blind: { ja: '非公開（双方の合意後にお伝えします）', en: 'Not disclosed (told once both sides agree)' },
  blindOnPaper: { ja: '非公開（双方の合意後に伝えられる）', en: 'Not disclosed (told once both sides agree)' },
  named: { ja: 'お引き合わせ済み（ご担当者にお伝えしています）', en: 'Told to your person in charge by the introduction' },
  industry: { ja: '業種', en: 'Industry' },
  employees: { ja: '従業員数', en: 'Employees' },
  people: { ja: (count: string) => `${count}人`, en: (count: string) => count },
  place: { ja: '所在地', en: 'Headquarters' },
  purposes: { ja: '目的', en: 'What it hopes for' },
  presence: { ja: '希望する形', en: 'How it would come' },
  needs: { ja: '重視する点', en: 'What it looks for' },
  need: { ja: (name: string, weight: string) => `${name}（${weight}）`, en: (name: string, weight: string) => `${name} (${weight})` },
  ownWish: { ja: 'そのほかの希望', en: 'Another wish' },
  target: { ja: (need: string, target: string) => `${need}：${target}`, en: (need: string, target: string) => `${need}: ${target}` },
  comma: { ja: '、', en: ', ' },
  plans: { ja: '計画', en: 'Plans' },
  summary: { ja: '概要', en: 'In its own words' },
  headCount: { ja: (count: string) => `進出人数：${count}人`, en: (count: string) => `People who would come: ${count}` },
  seats: { ja: (count: string) => `必要な席数：${count}席`, en: (count: string) => `Seats it needs: ${count}` },
  months: { ja: (count: number) => `期間：${count}か月`, en: (count: number) => `For ${count} months` },
  occupancies: { ja: (how: string) => `オフィスの使い方：${how}`, en: (how: string) => `How it would staff an office: ${how}` },
  localHiring: { ja: '地元雇用：', en: 'Local hiring: ' },
  sideJobs: { ja: '地元企業での兼業・副業：', en: 'Side jobs for local firms: ' },
  community: { ja: '地域活動への参加：', en: 'Part in the community: ' },
  yes: { ja: '予定あり', en: 'planned' },
  no: { ja: '予定なし', en: 'not planned' },
} as const

/**
 * The rows of a definition list that say what a municipality may know of a company. `inRows`: needs and plans run on, for paper; else
 * each has a line. `isNamed`: its name was told by an introduction, to its reader alone. HTML.
 */
export function briefDefinitions(
  brief: Brief,
  language: Language,
  { inRows = false, isNamed = false }: { inRows?: boolean; isNamed?: boolean } = {},
): string {
  const between = inRows ? wording.comma[language] : '\n'
  const mostLetters = inRows ? lettersInRows : Infinity
  const words = wordsIn(wording, language)
  const list = (of: readonly CodeEntry[], codes: readonly string[]) => labels(of, codes, language)
  const rows = [
    ...(brief.disclosure === 'open' ? rowsOfOpen(brief, language) : []),
    ...(brief.disclosure === 'blind'
      ? [
          definition(words.company, isNamed ? words.named : inRows ? words.blindOnPaper : words.blind),
          definition(words.industry, labelOf(industries, brief.industry, language)),
          definition(words.employees, labelOf(employeeBands, brief.employeeBand, language)),
        ]
      : []),
    definition(words.purposes, list(purposes, brief.purposes)),
    definition(words.presence, list(presences, brief.presence)),
    definition(
      words.needs,
      needsToTell(brief.needs)
        .map((need) => needLine(need, mostLetters, language))
        .join(between),
    ),
    definition(words.plans, (brief.disclosure === 'open' ? planLines(brief, language) : bandLines(brief, language)).join(between)),
    definition(words.summary, summarySaysMore(brief) ? brief.summary : null),
  ]
  return rows.join('')
}

function rowsOfOpen({ company }: OpenBrief, language: Language): string[] {
  const words = wordsIn(wording, language)
  return [
    definition(words.company, company.name),
    definition(words.industry, labelOf(industries, company.industry, language)),
    definition(words.employees, words.people(figure(company.employees))),
    definition(words.place, placeOf(company, language)),
  ]
}

function placeOf({ prefecture, headquarters }: OpenBrief['company'], language: Language): string {
  const town = headquarters === undefined ? '' : (findLocalGovernment(headquarters)?.name ?? '')
  return language === 'ja' || town === ''
    ? `${labelOf(prefectures, prefecture, language)}${town}`
    : `${town}, ${labelOf(prefectures, prefecture, language)}`
}

type Need = OpenBrief['needs'][number]

/**
 * What matters most comes first; needs of the same weight stay in the order of the form. A wish in words whose words are withheld says
 * nothing.
 */
export function needsToTell<Stated extends Need>(needs: readonly Stated[]): Stated[] {
  const weight = ({ importance }: Need) => (importance === 'must' ? 6 : importance)
  return needs.filter(({ code, target }) => code !== 'words' || target !== undefined).toSorted((a, b) => weight(b) - weight(a))
}

/** What it looks for as it runs on on paper, heaviest first, a need each. */
export function needsInRows(brief: Brief, language: Language): string[] {
  return needsToTell(brief.needs).map((need) => needLine(need, lettersInRows, language))
}

/** Of a target in words, where there is little room. */
const lettersInRows = 30

function needLine({ code, importance, target }: Need, mostLetters: number, language: Language): string {
  const words = wordsIn(wording, language)
  const weight = labelOf(importanceScale.options, String(importance), language).toLowerCase()
  if (target === undefined) return words.need(withoutLimit(labelOf(companyNeeds, code, language), language), weight)
  const letters = Array.from(targetWords(target, language))
  const said = letters.length > mostLetters ? `${letters.slice(0, mostLetters).join('')}…` : letters.join('')
  const name = code === 'words' ? words.ownWish : labelOf(companyNeeds, code, language)
  return words.target(words.need(name, weight), said)
}

/** No code is in two of these lists. */
const listed = [...industries, ...officeForms, ...occupancies, ...lines, ...transportHubs, ...talentFields, ...presences]

function targetWords(target: NonNullable<Need['target']>, language: Language): string {
  if (Array.isArray(target)) return labels(listed, target, language)
  if (typeof target === 'object') return `${target.min ?? ''}〜${target.max ?? ''}`
  return typeof target === 'number' ? figure(target) : dayIn(language, target)
}

function planLines({ plans }: OpenBrief, language: Language): string[] {
  const words = wordsIn(wording, language)
  const yesOrNo = (name: string, value: boolean | undefined) => (value === undefined ? [] : [`${name}${value ? words.yes : words.no}`])
  return [
    ...(plans.headCount === undefined ? [] : [words.headCount(figure(plans.headCount))]),
    ...(plans.months === undefined ? [] : [words.months(plans.months)]),
    ...((plans.occupancies ?? []).length === 0 ? [] : [words.occupancies(labels(occupancies, plans.occupancies ?? [], language))]),
    ...yesOrNo(words.localHiring, plans.localHiring),
    ...yesOrNo(words.sideJobs, plans.sideJobs),
    ...yesOrNo(words.community, plans.community),
  ]
}

/** What of its plans a blind company's enquiry tells: bands. */
function bandLines({ headCountBand, seatsBand }: BlindBrief, language: Language): string[] {
  const words = wordsIn(wording, language)
  return [
    ...(headCountBand === undefined ? [] : [words.headCount(labelOf(countBands, headCountBand, language))]),
    ...(seatsBand === undefined ? [] : [words.seats(labelOf(countBands, seatsBand, language))]),
  ]
}

function labels(list: readonly CodeEntry[], codes: readonly string[], language: Language): string {
  return codes.map((code) => labelOf(list, code, language)).join(wording.comma[language])
}

function figure(value: number): string {
  return value.toLocaleString('ja-JP')
}
