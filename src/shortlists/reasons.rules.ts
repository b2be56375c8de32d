import { labelOf } from '../catalog/code-list.ts'
import { companyNeeds } from '../catalog/matching-codes.ts'
import { maskContribution } from '../matching/lines/masked-run.rules.ts'
import { criterionName, factInWords } from '../matching/explain/wording.ts'
import { figuresInWords } from '../matching/explain/figures.ts'
import type { Contribution, Criterion, Reason, StrengthReason } from '../matching/result.schemas.ts'
import { contributionsSpeakingFor } from '../matching/lines/speaking-for.rules.ts'
import { explanationSchema } from '../matching/runs/stored-run.schemas.ts'

type PlaceReason = Extract<Reason, { kind: 'place' }>

/** Reasons told to a company per municipality, at most. */
const most = 4

/**
 * Why a municipality stands on the list, in Japanese sentences for the company: the evidence that weighs most, heaviest first. What
 * is inferred from public figures or estimated says so. `explanation` is what the match run stored; one this version cannot read
 * gives no reasons. `masked` hides what they quote of profiles and wishes.
 */
export function reasonsOf(explanation: unknown, { masked = false } = {}): string[] {
  const parsed = explanationSchema.safeParse(explanation)
  if (!parsed.success) return []
  return contributionsSpeakingFor(parsed.data.companySide.contributions)
    .flatMap((contribution) => sentenceOf(masked ? maskContribution(contribution) : contribution) ?? [])
    .slice(0, most)
}

function sentenceOf({ criterion, reason }: Contribution): string | undefined {
  const label = criterionName(criterion, 'ja')
  switch (reason.kind) {
    case 'strength':
      return `${label}：${strengthSentence(reason)}`
    case 'office':
      return reason.office === null
        ? `${label}：ご希望の条件に合っています。`
        : `${label}：「${reason.office}」がご希望の条件に合っています。`
    case 'place':
      return `${label}：${placeSentence(criterion, reason)}`
    case 'words':
      return reason.words.found.length === 0 ? undefined : `${label}：${foundSentence(reason.words.found)}`
    case 'company':
    case 'base':
      return undefined
  }
}

function foundSentence(found: readonly string[]): string {
  return `ご希望の「${found.join('」「')}」が自治体の紹介文にあります。`
}

function strengthSentence({ basis, level, note, from, words, figures }: StrengthReason): string {
  if (note !== null) return note
  if (words !== null && words.found.length > 0) return foundSentence(words.found)
  if (basis === 'derived') return `公的統計からの推定です。${figuresInWords(figures, 'ja')}です。`
  if (from !== null)
    return `${from.code === 'offices' ? '利用できるオフィス' : `関連する強み「${labelOf(companyNeeds, from.code)}」`}があります。`
  return level === null ? '自治体が強みとして挙げています。' : `自治体の自己評価は5段階中${level}です。`
}

/** An inference is said to be one: the company may rely on what it reads. */
function placeSentence(criterion: Criterion, { basis, stated }: PlaceReason): string {
  const fact = stated === null ? '' : factInWords(stated, criterion, 'ja')
  switch (criterion) {
    case 'distance':
      return `本社から直線距離で${fact}です。`
    case 'travel_time':
      return `本社から約${fact}（推定）です。`
    case 'talent_fields':
      return `「${fact}」の人材が挙げられています。`
    default:
      return basis === 'related'
        ? '支援措置を強みとしているため、あるものと推定しています。'
        : basis === 'measured'
          ? `公的統計で${fact}あります。`
          : 'あります。'
  }
}
