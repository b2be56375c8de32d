import { labelOf } from '../catalog/code-list.ts'
import type { Language } from '../catalog/desk-codes.ts'
import { industries } from '../catalog/industries.ts'
import { findLocalGovernment, romanNameOf } from '../catalog/local-governments.ts'
import {
  companyNeeds,
  disclosures,
  lines,
  municipalNeeds,
  occupancies,
  officeForms,
  presences,
  purposes,
  strengths,
  talentFields,
  transportHubs,
} from '../catalog/matching-codes.ts'
import { withoutLimit } from '../catalog/need-names.ts'
import { prefectures } from '../catalog/prefectures.ts'
import { importances, leastLevelInWords, strengthLevels } from '../catalog/stated-scales.ts'
import type { Sentence } from '../errors.ts'
import type { ProposedField } from './organizations.table.ts'

/** A proposed field as people read it: what it is called, what was said of it, and what shall be; null: nothing. */
export interface SaidField {
  readonly field: string
  readonly label: Sentence
  readonly current: Sentence | null
  readonly proposed: Sentence | null
}

/** A proposed field in words, without any code. Pure. */
export function sayField({ field, current, proposed }: ProposedField): SaidField {
  const say = (value: unknown) => (value === null || value === undefined ? null : both((language) => valueWords(field, value, language)))
  return { field, label: both((language) => labelWords(field, language)), current: say(current), proposed: say(proposed) }
}

const wording = {
  strengths: { ja: '強み', en: 'Strength' },
  offices: { ja: 'オフィス', en: 'Office' },
  needs: { ja: 'ニーズ', en: 'Need' },
  projects: { ja: 'プロジェクト', en: 'Project' },
  name: { ja: '企業名', en: 'Name' },
  corporateNumber: { ja: '法人番号', en: 'Corporate number' },
  industry: { ja: '業種', en: 'Industry' },
  employees: { ja: '従業員数', en: 'Employees' },
  prefecture: { ja: '都道府県', en: 'Prefecture' },
  headquarters: { ja: '本社の所在地', en: 'Headquarters' },
  purposes: { ja: '目的', en: 'What it hopes for' },
  presence: { ja: '希望する形', en: 'How it would come' },
  disclosure: { ja: '社名の開示', en: 'Disclosure' },
  'sites.own': { ja: '自社の拠点', en: 'Its own sites' },
  'sites.customers': { ja: '取引先の所在地', en: 'Where its customers are' },
  yes: { ja: 'あり', en: 'yes' },
  no: { ja: 'なし', en: 'no' },
  noneOfThem: { ja: '該当なし', en: 'none' },
  noNote: { ja: '説明なし', en: 'no description' },
  between: { ja: '、', en: ', ' },
  is: { ja: '：', en: ': ' },
  seats: { ja: '席', en: '' },
  privateRooms: { ja: '室', en: '' },
  meetingRooms: { ja: '室', en: '' },
  mbps: { ja: ' Mbps', en: ' Mbit/s' },
  rentYenMonth: { ja: '円', en: ' yen' },
  headCount: { ja: '人', en: '' },
  months: { ja: 'か月', en: ' months' },
} as const satisfies Record<string, Sentence>

/** Members of offices, facts and plans are called as the needs that ask for them. */
const needOf: Readonly<Record<string, string>> = {
  form: 'office_form',
  seats: 'office_seats',
  privateRooms: 'office_private_rooms',
  hasPrivateRooms: 'office_has_private_rooms',
  meetingRooms: 'office_meeting_rooms',
  security: 'office_security',
  lines: 'office_line',
  mbps: 'office_mbps',
  rentYenMonth: 'office_rent',
  trialStay: 'office_trial_stay',
  occupancies: 'office_occupancy',
  from: 'office_from',
  subsidy: 'subsidy',
  nursery: 'nursery',
  taxRelief: 'tax_relief',
  school: 'school',
  visitTour: 'visit_tour',
  businessLand: 'business_land',
  utilities: 'utilities',
  transport: 'transport',
  talentFields: 'talent_fields',
  headCount: 'head_count',
  months: 'length_of_stay',
  localHiring: 'local_hiring',
  sideJobs: 'side_jobs',
  community: 'community',
}

/** No code is in two of these lists. */
const codes = [...officeForms, ...occupancies, ...lines, ...transportHubs, ...talentFields, ...presences, ...purposes, ...disclosures]
const needs = [...companyNeeds, ...municipalNeeds]

type Entry = Readonly<Record<string, unknown>>

function both(words: (language: Language) => string): Sentence {
  return { ja: words('ja'), en: words('en') }
}

function wordsOf(name: string, language: Language): string | undefined {
  return name in wording ? wording[name as keyof typeof wording][language] : undefined
}

function needName(code: string, language: Language): string {
  return withoutLimit(labelOf(needs, code, language), language)
}

function labelWords(field: string, language: Language): string {
  const [list = '', ...rest] = field.split('.')
  const called = rest.join('.')
  if (rest.length === 0) return wordsOf(field, language) ?? field
  if (list === 'facts' || list === 'plans') return needName(needOf[called] ?? called, language)
  if (list === 'sites') return wordsOf(field, language) ?? field
  const name = list === 'strengths' ? labelOf(strengths, called, language) : list === 'needs' ? needName(called, language) : called
  return `${wordsOf(list, language) ?? list}${wording.is[language]}${name}`
}

function valueWords(field: string, value: unknown, language: Language): string {
  const [list = '', ...rest] = field.split('.')
  switch (list) {
    case 'strengths':
      return strengthWords(value as Entry, language)
    case 'needs':
      return weighedWords(value as Entry, language)
    case 'offices':
      return officeWords(value as Entry, language)
    case 'projects':
      return stringOf((value as Entry).note) ?? wording.noNote[language]
    case 'industry':
      return labelOf(industries, String(value), language)
    case 'prefecture':
      return labelOf(prefectures, String(value), language)
    case 'headquarters':
      return placeName(String(value), language)
    case 'sites':
      return (value as string[]).map((code) => placeName(code, language)).join(wording.between[language])
    case 'name':
    case 'corporateNumber':
      return String(value)
    default:
      return plainWords(rest.at(-1) ?? list, value, language)
  }
}

function strengthWords({ level, note }: Entry, language: Language): string {
  const said = labelOf(strengthLevels, String(level), language)
  return stringOf(note) === undefined ? said : `${said}${wording.between[language]}${String(note)}`
}

function weighedWords({ code, importance, target }: Entry, language: Language): string {
  const weight = labelOf(importances, String(importance), language)
  return target === undefined ? weight : `${targetWords(String(code), target, language)}${wording.between[language]}${weight}`
}

/** What a need aims at, with its unit and its limit as the need is called: 席数（以上） says more of 10 than 席数. */
function targetWords(code: string, target: unknown, language: Language): string {
  if (typeof target === 'string') return language === 'ja' ? `「${target}」` : `“${target}”`
  if (Array.isArray(target)) return listWords(target as string[], language)
  if (typeof target === 'number') {
    const name = labelOf(needs, code, language)
    const isLevel = strengths.some((strength) => strength.code === code)
    return isLevel ? leastLevelInWords(target, language) : `${name}${wording.is[language]}${target.toLocaleString('en')}`
  }
  const { min, max } = target as { min?: number; max?: number }
  return [min, max].map((bound) => bound?.toLocaleString('en') ?? '').join(language === 'ja' ? '〜' : '–')
}

function officeWords(office: Entry, language: Language): string {
  return Object.entries(office)
    .filter(([member]) => member !== 'name')
    .map(
      ([member, value]) => `${needName(needOf[member] ?? member, language)}${wording.is[language]}${plainWords(member, value, language)}`,
    )
    .join(wording.between[language])
}

function plainWords(member: string, value: unknown, language: Language): string {
  if (typeof value === 'boolean') return wording[value ? 'yes' : 'no'][language]
  if (typeof value === 'number')
    return `${value.toLocaleString('en')}${member === 'employees' ? wording.headCount[language] : (wordsOf(member, language) ?? '')}`
  return Array.isArray(value) ? listWords(value as string[], language) : labelOf(codes, String(value), language)
}

function listWords(listed: readonly string[], language: Language): string {
  const words = listed.map((code) => labelOf([...codes, ...industries], code, language))
  return words.length === 0 ? wording.noneOfThem[language] : words.join(wording.between[language])
}

function placeName(code: string, language: Language): string {
  const name = language === 'ja' ? findLocalGovernment(code)?.name : romanNameOf(code)
  return name ?? code
}

function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
