import { labelOf } from '../catalog/code-list.ts'
import { industries } from '../catalog/industries.ts'
import { companyNeeds, municipalNeeds, presences, purposes } from '../catalog/matching-codes.ts'
import type { Sentence } from '../errors.ts'
import {
  baseLines,
  type Contribution,
  type Fact,
  type Origin,
  type StrengthReason,
  type Unknown,
  type Violation,
} from './result.schemas.ts'

type Language = 'ja' | 'en'

const criteria = [...companyNeeds, ...municipalNeeds, ...baseLines]
/** The unit of a number, by criterion; levels and yes-or-no facts have none. */
const units: Readonly<Record<string, Sentence>> = {
  office_seats: { ja: '席', en: ' seats' },
  office_private_rooms: { ja: '室', en: ' rooms' },
  office_mbps: { ja: 'Mbps', en: ' Mbit/s' },
  office_rent: { ja: '円', en: ' yen' },
  office_from: { ja: '日', en: ' days' },
  company_size: { ja: '人', en: ' people' },
  head_count: { ja: '人', en: ' people' },
  length_of_stay: { ja: 'か月', en: ' months' },
}

function both(sentence: (language: Language) => string): Sentence {
  return { ja: sentence('ja'), en: sentence('en') }
}

/** The name of a criterion of either side, in `language`. */
export function criterionName(code: string, language: Language): string {
  return labelOf(criteria, code, language)
}

function number(value: number, criterion: string, language: Language): string {
  return `${value.toLocaleString('en-US')}${units[criterion]?.[language] ?? ''}`
}

function fact(value: Fact, criterion: string, language: Language): string {
  if (typeof value === 'number') return number(value, criterion, language)
  if (typeof value === 'boolean') return language === 'ja' ? (value ? 'あり' : 'なし') : value ? 'yes' : 'no'
  if (typeof value === 'string') return criterion === 'industry' ? labelOf(industries, value, language) : value
  if (Array.isArray(value)) {
    return value.map((code) => labelOf(industries, code, language)).join(language === 'ja' ? '、' : '; ')
  }
  const from = value.min === null ? '' : number(value.min, criterion, language)
  const to = value.max === null ? '' : number(value.max, criterion, language)
  return language === 'ja' ? `${from}〜${to}` : `${from} to ${to}`.trim()
}

const origins = { purpose: purposes, presence: presences, industry: industries } as const

/** Said of a criterion the company did not state itself; empty for one it did. */
function derivation(origin: Origin, language: Language): string {
  if (origin.kind !== 'implied' || origin.by.length === 0) return ''
  const names = origin.by.map(({ list, code }) => labelOf(origins[list], code, language))
  return language === 'ja' ? `（「${names.join('」「')}」から推定した条件）` : ` (inferred from: ${names.join('; ')})`
}

function fromWhere(reason: StrengthReason, language: Language): string {
  if (reason.from === null) return ''
  const { code, level } = reason.from
  if (code === 'offices') return language === 'ja' ? 'オフィスが登録されていること' : 'the offices listed'
  const name = criterionName(code, language)
  if (level === null) return language === 'ja' ? `「${name}」` : name
  return language === 'ja' ? `「${name}」が水準${level}であること` : `${name} at level ${level}`
}

function aboutWords(reason: StrengthReason, language: Language): string {
  if (reason.words === null) return ''
  const { asked, found } = reason.words
  if (found.length === 0) {
    return language === 'ja' ? `ご希望の「${asked}」に当たる記載は見当たりません。` : ` Nothing written there mentions “${asked}”.`
  }
  return language === 'ja'
    ? `ご希望のうち「${found.join('」「')}」の記載があります。`
    : ` It mentions ${found.map((word) => `“${word}”`).join(', ')}.`
}

function aboutStrength(reason: StrengthReason, language: Language): string {
  const { basis, level, leastLevel, note } = reason
  const source = fromWhere(reason, language)
  const words = aboutWords(reason, language)
  if (basis === 'stated' && level !== null) {
    const short = leastLevel !== null && level < leastLevel
    const quoted = note === null ? '' : language === 'ja' ? `「${note}」` : ` (“${note}”)`
    if (language === 'ja') {
      const least = short ? `ご希望の水準${leastLevel}に届きません。` : ''
      const lifted = source === '' ? '' : `${source}も評価に加えています。`
      return `自治体の申告は水準${level}です${quoted === '' ? '' : `（${quoted}）`}。${least}${lifted}${words}`
    }
    const least = short ? ` That is below the wished-for level ${leastLevel}.` : ''
    const lifted = source === '' ? '' : ` Supported by ${source}.`
    return `The municipality states level ${level}${quoted}.${least}${lifted}${words}`
  }
  if (basis === 'related') {
    return language === 'ja'
      ? `自治体の申告はありませんが、${source}から推定しています。要確認です。${words}`
      : `Not stated; inferred from ${source}. To be confirmed.${words}`
  }
  if (basis === 'mentioned') {
    return language === 'ja' ? `水準の申告はありません。要確認です。${words}` : `No level is stated. To be confirmed.${words}`
  }
  return language === 'ja'
    ? '自治体の申告がないため、標準値としています。要確認です。'
    : 'Nobody stated it, so the base rate stands. To be confirmed.'
}

function aboutBase(criterion: string, language: Language): string {
  if (criterion === 'openness') {
    return language === 'ja'
      ? '相談窓口に登録している自治体は企業の受入れに前向きとみなしています。'
      : 'A municipality registered at the desk is taken to welcome companies.'
  }
  return language === 'ja' ? '希望条件がないため、標準値としています。' : 'No wish is stated, so the base rate stands.'
}

function evidence({ criterion, reason }: Contribution, language: Language): string {
  switch (reason.kind) {
    case 'strength':
      return aboutStrength(reason, language)
    case 'base':
      return aboutBase(criterion, language)
    case 'office':
    case 'company': {
      const target = fact(reason.target, criterion, language)
      if (reason.stated === null) {
        return language === 'ja'
          ? `希望は「${target}」ですが、情報がありません。要確認です。`
          : `Wished for: ${target}; nothing is stated. To be confirmed.`
      }
      const stated = fact(reason.stated, criterion, language)
      const place = reason.kind === 'office' && reason.office !== null ? reason.office : ''
      return language === 'ja'
        ? `希望「${target}」に対し、${place === '' ? '' : `${place}は`}「${stated}」です。`
        : `Wished for: ${target}; ${place === '' ? 'stated' : place}: ${stated}.`
    }
  }
}

/** One line of a score in plain words: what was looked at, what is known of it, and what it added. */
export function explainContribution(contribution: Contribution): Sentence {
  return both((language) => {
    const { criterion, origin, points, weight } = contribution
    const name = `${criterionName(criterion, language)}${derivation(origin, language)}`
    const share = `${points.toFixed(2)} / ${weight.toFixed(2)}`
    return language === 'ja'
      ? `${name}：${evidence(contribution, language)}（得点 ${share}）`
      : `${name}: ${evidence(contribution, language)} (points ${share})`
  })
}

/** Why a municipality is left out: whose must-have, what was required, what is known, and by how much it falls short. */
export function explainViolation(violation: Violation): Sentence {
  return both((language) => {
    const { side, criterion, required, stated, shortBy } = violation
    const name = criterionName(criterion, language)
    const gap = shortBy === null ? '' : number(shortBy, criterion, language)
    if (language === 'ja') {
      const whose = side === 'company' ? '企業の必須条件' : '自治体の必須条件'
      const by = gap === '' ? '' : `（差は${gap}）`
      return `${whose}「${name}」は「${fact(required, criterion, language)}」ですが、実際は「${fact(stated, criterion, language)}」です${by}。`
    }
    const whose = side === 'company' ? "The company's must-have" : "The municipality's must-have"
    const by = gap === '' ? '' : ` (off by ${gap.trim()})`
    return `${whose}, ${name}: required ${fact(required, criterion, language)}, stated ${fact(stated, criterion, language)}${by}.`
  })
}

/** The question that would turn an unknown into a known, addressed to whoever can answer it. */
export function questionFor({ ask, criterion, must }: Unknown): Sentence {
  return both((language) => {
    const name = criterionName(criterion, language)
    if (language === 'ja') {
      const whom = ask === 'municipality' ? '自治体' : '企業'
      return `${whom}への確認事項：「${name}」についてお聞かせください${must ? '（必須条件です）' : ''}。`
    }
    return `To ask the ${ask}: what can you say about ${name}?${must ? ' (It is a must-have.)' : ''}`
  })
}
