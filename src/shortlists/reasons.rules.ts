import { labelOf } from '../catalog/code-list.ts'
import { companyNeeds } from '../catalog/matching-codes.ts'
import { maskContribution } from '../matching/masked-run.rules.ts'
import type { Contribution, StrengthReason } from '../matching/result.schemas.ts'
import { contributionsSpeakingFor } from '../matching/speaking-for.rules.ts'
import { explanationSchema } from '../matching/stored-run.schemas.ts'

/** Reasons told to a company per municipality, at most. */
const most = 4

/**
 * Why a municipality stands on the list, in Japanese sentences for the company: the stated evidence that weighs most, heaviest first.
 * `explanation` is what the match run stored; one this version cannot read gives no reasons. `masked` hides
 * what they quote of profiles and wishes.
 */
export function reasonsOf(explanation: unknown, { masked = false } = {}): string[] {
  const parsed = explanationSchema.safeParse(explanation)
  if (!parsed.success) return []
  return contributionsSpeakingFor(parsed.data.companySide.contributions)
    .flatMap((contribution) => sentenceOf(masked ? maskContribution(contribution) : contribution) ?? [])
    .slice(0, most)
}

function sentenceOf({ criterion, reason }: Contribution): string | undefined {
  const label = labelOf(companyNeeds, criterion)
  switch (reason.kind) {
    case 'strength':
      return `${label}：${strengthSentence(reason)}`
    case 'office':
      return reason.office === null
        ? `${label}：ご希望の条件に合っています。`
        : `${label}：「${reason.office}」がご希望の条件に合っています。`
    case 'company':
    case 'base':
      return undefined
  }
}

function strengthSentence({ level, note, from, words }: StrengthReason): string {
  if (note !== null) return note
  if (words !== null && words.found.length > 0) return `ご希望の「${words.found.join('」「')}」が自治体の紹介文にあります。`
  if (from !== null)
    return `${from.code === 'offices' ? '利用できるオフィス' : `関連する強み「${labelOf(companyNeeds, from.code)}」`}があります。`
  return level === null ? '自治体が強みとして挙げています。' : `自治体の自己評価は5段階中${level}です。`
}
