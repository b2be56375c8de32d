import { labelOf } from '../../catalog/code-list.ts'
import { industries } from '../../catalog/industries.ts'
import { presences, purposes } from '../../catalog/matching-codes.ts'
import type { Sentence } from '../../errors.ts'
import { OPENNESS } from '../score/constants.ts'
import type { Contribution, Origin, Reason } from '../result.schemas.ts'
import { aboutFreeWords } from './found-words.ts'
import { aboutPlace } from './place.ts'
import { aboutStrength } from './strength.ts'
import { both, criterionName, factInWords, type Language, targetInWords } from './wording.ts'

const origins = { purpose: purposes, presence: presences, industry: industries } as const

/** Said of a criterion the company did not state itself; empty for one it did. */
function derivation(origin: Origin, language: Language): string {
  if (origin.kind !== 'implied' || origin.by.length === 0) return ''
  const names = origin.by.map(({ list, code }) => labelOf(origins[list], code, language))
  return language === 'ja' ? `（「${names.join('」「')}」から推定した条件）` : ` (inferred from: ${names.join('; ')})`
}

function aboutBase({ criterion, utility }: Contribution, language: Language): string {
  if (criterion !== 'openness') {
    return language === 'ja' ? '希望条件がないため、標準値としています。' : 'No wish is stated, so the base rate stands.'
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
    const name = `${criterionName(contribution.criterion, language)}${derivation(contribution.origin, language)}`
    const said = evidence(contribution, language)
    return language === 'ja' ? `${name}：${said}（${sum.ja}）` : `${name}: ${said} (${sum.en})`
  })
}

/** One line of a score in plain words: what was looked at, what is known of it, and what it added. */
export function explainContribution(contribution: Contribution): Sentence {
  const share = `${contribution.points.toFixed(2)} / ${contribution.weight.toFixed(2)}`
  return lineInWords(contribution, { ja: `得点 ${share}`, en: `points ${share}` })
}

/** The same line seen from what it lacks: how much of its weight is not earned. */
export function explainShortfall(contribution: Contribution): Sentence {
  const lost = (contribution.weight - contribution.points).toFixed(2)
  const whole = contribution.weight.toFixed(2)
  return lineInWords(contribution, { ja: `不足 ${lost} / ${whole}`, en: `short by ${lost} of ${whole}` })
}
