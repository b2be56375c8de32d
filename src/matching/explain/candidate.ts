import type { Sentence } from '../../errors.ts'
import type { Candidate, Contribution } from '../result.schemas.ts'
import { contributionsSpeakingFor, contributionsSpeakingAgainst } from '../lines/speaking-for.rules.ts'
import { explainContribution, explainShortfall } from './contribution.ts'

/** Sentences of either side of one candidate. */
export interface BySide {
  readonly company: readonly Sentence[]
  readonly municipality: readonly Sentence[]
}

type Sides = Pick<Candidate, 'companySide' | 'municipalitySide'>

function ofEitherSide(candidate: Sides, say: (contributions: readonly Contribution[]) => Sentence[]): BySide {
  return { company: say(candidate.companySide.contributions), municipality: say(candidate.municipalitySide.contributions) }
}

/** What speaks for a candidate most, per side, with its evidence; at most `count` sentences each, none when nothing does. */
export function strongestReasons(candidate: Sides, count: number): BySide {
  return ofEitherSide(candidate, (lines) => contributionsSpeakingFor(lines).slice(0, count).map(explainContribution))
}

/** Where a candidate loses most, per side; what nobody answered is said to be unknown. At most `count` sentences each. */
export function weakestPoints(candidate: Sides, count: number): BySide {
  return ofEitherSide(candidate, (lines) => contributionsSpeakingAgainst(lines).slice(0, count).map(explainShortfall))
}

/** The mutual score: the mean of two sides, each explained by its own lines, and nothing that could be split further. */
export function explainScore({ score, companySide, municipalitySide }: Sides & Pick<Candidate, 'score'>): Sentence {
  const [whole, company, municipality] = [score, companySide.score, municipalitySide.score].map((part) => part.toFixed(2))
  return {
    ja: `総合評価 ${whole} は、企業の希望への適合 ${company} と自治体の希望への適合 ${municipality} の平均（調和平均）です。内訳はそれぞれの側でご説明します。`,
    en: `The overall ${whole} is the (harmonic) mean of two sides, each explained by itself: how far the municipality meets the company's wishes (${company}) and the company the municipality's (${municipality}).`,
  }
}
