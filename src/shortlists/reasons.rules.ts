import { z } from 'zod'
import { labelOf } from '../catalog/code-list.ts'
import { companyNeeds } from '../catalog/matching-codes.ts'
import { sideScoreSchema, type Contribution, type StrengthReason } from '../matching/result.schemas.ts'

/** Reasons told to a company per municipality, at most. */
const most = 4

const explanationSchema = z.object({ companySide: sideScoreSchema })

/**
 * Why a municipality stands on the list, in Japanese sentences for the company: the stated evidence that weighs most, heaviest first.
 * `explanation` is what the match run stored; one this version cannot read gives no reasons.
 */
export function reasonsOf(explanation: unknown): string[] {
  const parsed = explanationSchema.safeParse(explanation)
  if (!parsed.success) return []
  return parsed.data.companySide.contributions
    .filter((contribution) => contribution.known && contribution.points > 0 && contribution.utility >= 0.5)
    .toSorted((a, b) => b.points - a.points)
    .flatMap((contribution) => sentenceOf(contribution) ?? [])
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
