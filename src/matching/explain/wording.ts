import { type CodeEntry, labelOf } from '../../catalog/code-list.ts'
import { industries } from '../../catalog/industries.ts'
import {
  companyNeeds,
  lines,
  municipalNeeds,
  occupancies,
  officeForms,
  presences,
  talentFields,
  transportHubs,
} from '../../catalog/matching-codes.ts'
import { withoutLimit } from '../../catalog/need-names.ts'
import type { Sentence } from '../../errors.ts'
import { baseLines, type Fact } from '../result.schemas.ts'

export type Language = 'ja' | 'en'

const criteria = [...companyNeeds, ...municipalNeeds, ...baseLines]

/** The unit of a number, by criterion; levels and yes-or-no facts have none. */
const units: Readonly<Record<string, Sentence>> = {
  office_seats: { ja: '席', en: ' seats' },
  office_private_rooms: { ja: '室', en: ' rooms' },
  office_meeting_rooms: { ja: '室', en: ' rooms' },
  office_mbps: { ja: 'Mbps', en: ' Mbit/s' },
  office_rent: { ja: '円', en: ' yen' },
  office_from: { ja: '日', en: ' days' },
  distance: { ja: 'km', en: ' km' },
  travel_time: { ja: '分', en: ' minutes' },
  tokyo_travel_time: { ja: '分', en: ' minutes' },
  own_site_distance: { ja: 'km', en: ' km' },
  customer_distance: { ja: 'km', en: ' km' },
  nursery: { ja: 'か所', en: ' in number' },
  company_size: { ja: '人', en: ' people' },
  head_count: { ja: '人', en: ' people' },
  length_of_stay: { ja: 'か月', en: ' months' },
}

/** The list a criterion's codes are from. */
const codeLists: Readonly<Record<string, readonly CodeEntry[]>> = {
  industry: industries,
  presence: presences,
  office_form: officeForms,
  office_line: lines,
  office_occupancy: occupancies,
  occupancy: occupancies,
  transport: transportHubs,
  talent_fields: talentFields,
}

/** Whether a fact of this criterion is a code of the catalog rather than somebody's words. */
export function isCoded(criterion: string): boolean {
  return criterion in codeLists
}

export function both(sentence: (language: Language) => string): Sentence {
  return { ja: sentence('ja'), en: sentence('en') }
}

/** The name of a criterion of either side, in `language`; units and limits belong to its figures. */
export function criterionName(code: string, language: Language): string {
  return withoutLimit(labelOf(criteria, code, language), language)
}

/** Made once: `toLocaleString` makes one at every call. */
const wholeNumber = new Intl.NumberFormat('en-US')

/** A number with the unit of its criterion. */
export function quantityInWords(value: number, criterion: string, language: Language): string {
  return `${wholeNumber.format(value)}${units[criterion]?.[language] ?? ''}`
}

/** How a target bounds what is asked for: 20席以上, at least 20 seats. */
const limits: Readonly<Record<string, Sentence>> = {
  office_seats: { ja: '以上', en: 'at least ' },
  office_private_rooms: { ja: '以上', en: 'at least ' },
  office_meeting_rooms: { ja: '以上', en: 'at least ' },
  office_mbps: { ja: '以上', en: 'at least ' },
  office_rent: { ja: '以下', en: 'at most ' },
  office_from: { ja: 'まで', en: 'by ' },
  distance: { ja: '以内', en: 'at most ' },
  travel_time: { ja: '以内', en: 'at most ' },
  tokyo_travel_time: { ja: '以内', en: 'at most ' },
  own_site_distance: { ja: '以内', en: 'at most ' },
  customer_distance: { ja: '以内', en: 'at most ' },
  head_count: { ja: '以上', en: 'at least ' },
  length_of_stay: { ja: '以上', en: 'at least ' },
}

/** What is wished for, in words, with the limit a figure or a day stands for. */
export function targetInWords(value: Fact, criterion: string, language: Language): string {
  const said = factInWords(value, criterion, language)
  const limit = typeof value === 'number' || typeof value === 'string' ? (limits[criterion]?.[language] ?? '') : ''
  return language === 'ja' ? `${said}${limit}` : `${limit}${said}`
}

const dayInEnglish = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** A day (`YYYY-MM-DD`) as people write it. */
function dayInWords(day: string, language: Language): string {
  const [year, month, date] = day.split('-').map(Number)
  return language === 'ja' ? `${year}年${month}月${date}日` : dayInEnglish.format(Date.parse(day))
}

/** A stated fact or a target in words. */
export function factInWords(value: Fact, criterion: string, language: Language): string {
  if (criterion === 'office_from' && typeof value === 'string') return dayInWords(value, language)
  if (typeof value === 'number') return quantityInWords(value, criterion, language)
  if (typeof value === 'boolean') return language === 'ja' ? (value ? 'あり' : 'なし') : value ? 'yes' : 'no'
  const list = codeLists[criterion] ?? []
  if (typeof value === 'string') return labelOf(list, value, language)
  if (Array.isArray(value)) return value.map((code) => labelOf(list, code, language)).join(language === 'ja' ? '、' : '; ')
  const from = value.min === null ? '' : quantityInWords(value.min, criterion, language)
  const to = value.max === null ? '' : quantityInWords(value.max, criterion, language)
  return language === 'ja' ? `${from}〜${to}` : `${from} to ${to}`.trim()
}
