import type { Contribution } from './result.schemas.ts'

/** A known fact that is worth less than this speaks against rather than for a candidate. */
const leastUtility = 0.5

/** What is known and speaks for a candidate, heaviest first. */
export function contributionsSpeakingFor(contributions: readonly Contribution[]): Contribution[] {
  return contributions
    .filter(({ known, points, utility }) => known && points > 0 && utility >= leastUtility)
    .toSorted((a, b) => b.points - a.points)
}
