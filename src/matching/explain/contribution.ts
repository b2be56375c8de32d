import { labelOf } from '../../catalog/code-list.ts'
import { industries } from '../../catalog/industries.ts'
import { presences, purposes } from '../../catalog/matching-codes.ts'
import type { Sentence } from '../../errors.ts'
import { OPENNESS } from '../score/constants.ts'
import type { Contribution, Criterion, Origin, Reason } from '../result.schemas.ts'
import { aboutFreeWords } from './found-words.ts'
import { aboutPlace } from './place.ts'
import { aboutStrength } from './strength.ts'
import { both, criterionName, factInWords, type Language, targetInWords } from './wording.ts'

type ImpliedBy = Extract<Origin, { kind: 'implied' }>['by'][number]

const origins = { purpose: purposes, presence: presences, industry: industries } as const

const listNames = {
  purpose: { ja: '目的', en: 'the purpose' },
  presence: { ja: '形態', en: 'the form of presence' },
  industry: { ja: '業種', en: 'the industry' },
} as const

/** What a criterion follows from; an answer of the criterion's own name is told by what was asked. */
function sourceOf({ list, code }: ImpliedBy, criterion: Criterion, language: Language): string {
  if (code === criterion) return listNames[list][language]
  const name = labelOf(origins[list], code, language)
  return language === 'ja' ? `「${name}」` : name
}

/** Said of a criterion the company did not state itself, or of a must-have that cannot exclude; else empty. */
function derivation({ criterion, origin }: Contribution, language: Language): string {
  if (origin.kind === 'need' && origin.importance === 'must' && criterion === 'words') {
    return language === 'ja'
      ? '（必須のご希望ですが、自由記述のため除外には使わず、確認事項とします）'
      : ' (a must-have, which in free words excludes nobody and becomes a question)'
  }
  if (origin.kind !== 'implied' || origin.by.length === 0) return ''
  const names = origin.by.map((by) => sourceOf(by, criterion, language))
  return language === 'ja' ? `（${names.join('')}から推定した条件）` : ` (inferred from: ${names.join('; ')})`
}

/** Points, and the share they are a part of: with three places each, for 0.00 of 0.01 says nothing and mixed ones look like different figures. */
function pointsInWords(points: number): string {
  return points.toFixed(3)
}

function aboutBase({ criterion, utility }: Contribution, language: Language): string {
  if (criterion !== 'openness') {
    return language === 'ja' ? '希望条件がないため、標準値としています。' : 'No wish is stated, so a middle value counts.'
  }
  if (utility < OPENNESS) {
    return language === 'ja'
      ? '自治体からの情報がまだないため、受入れの意向を低めに見積もっています。要確認です。'
      : 'The municipality has told the desk nothing yet, so its willingness is put lower. To be confirmed.'
  }
  return language === 'ja'
    ? '相談窓口に登録している自治体は企業の受入れに前向きとみなしています。'
    : 'A municipality registered at the desk is taken to welcome companies.'
}

/** A fact of one office, or what the company says of itself. */
function aboutAnswer(criterion: string, reason: Extract<Reason, { kind: 'office' | 'company' }>, language: Language): string {
  const target = targetInWords(reason.target, criterion, language)
  if (reason.stated === null) {
    return language === 'ja'
      ? `希望は「${target}」ですが、情報がありません。要確認です。`
      : `Wished for: ${target}; nothing is stated. To be confirmed.`
  }
  const stated = factInWords(reason.stated, criterion, language)
  const place = reason.kind === 'office' && reason.office !== null ? reason.office : ''
  return language === 'ja'
    ? `希望「${target}」に対し、${place === '' ? '' : `${place}は`}「${stated}」です。`
    : `Wished for: ${target}; ${place === '' ? 'stated' : place}: ${stated}.`
}

function evidence(contribution: Contribution, language: Language): string {
  const { criterion, reason } = contribution
  switch (reason.kind) {
    case 'strength':
      return aboutStrength(reason, language)
    case 'place':
      return aboutPlace(criterion, reason, language)
    case 'words':
      return aboutFreeWords(reason, language)
    case 'office':
    case 'company':
      return aboutAnswer(criterion, reason, language)
    case 'base':
      return aboutBase(contribution, language)
  }
}

function lineInWords(contribution: Contribution, sum: Sentence): Sentence {
  return both((language) => {
    const name = `${criterionName(contribution.criterion, language)}${derivation(contribution, language)}`
    const said = evidence(contribution, language)
    return language === 'ja' ? `${name}：${said}（${sum.ja}）` : `${name}: ${said} (${sum.en})`
  })
}

/** One line of a score in plain words: what was looked at, what is known of it, and what it added. */
export function explainContribution(contribution: Contribution): Sentence {
  const { points, weight } = contribution
  const share = `${pointsInWords(points)} / ${pointsInWords(weight)}`
  return lineInWords(contribution, { ja: `得点 ${share}`, en: `points ${share}` })
}

/** The same line seen from what it lacks: how much of its weight is not earned. */
export function explainShortfall(contribution: Contribution): Sentence {
  const { points, weight } = contribution
  const lost = pointsInWords(weight - points)
  const whole = pointsInWords(weight)
  return lineInWords(contribution, { ja: `不足 ${lost} / ${whole}`, en: `short by ${lost} of ${whole}` })
}
