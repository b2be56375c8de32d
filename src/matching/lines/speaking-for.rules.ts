import type { Contribution } from '../result.schemas.ts'

/** Something that is worth less than this speaks against rather than for a candidate. */
const leastUtility = 0.5

/** Less than what a sentence shows (two decimals) is no weakness worth a sentence. */
const leastLoss = 0.005

/** How much a line tells for a candidate: what it adds, as far as it rests on what is known. */
function strengthOf({ points, certainty }: Contribution): number {
  return points * certainty
}

function lossOf({ weight, points }: Contribution): number {
  return weight - points
}

/** A wish about an office, the place or the company is met or missed, and a near miss is no reason; how good a strength is has degrees. */
function meetsWish({ utility, reason }: Contribution): boolean {
  const isFact = reason.kind === 'office' || reason.kind === 'company' || (reason.kind === 'place' && reason.basis !== 'related')
  return utility >= (isFact ? 1 : leastUtility)
}

/**
 * What speaks for a candidate, heaviest first: known facts, and inferences from public figures, related strengths or estimates by
 * as much as they are certain. Never what nobody knows.
 */
export function contributionsSpeakingFor(contributions: readonly Contribution[]): Contribution[] {
  return contributions.filter((line) => strengthOf(line) > 0 && meetsWish(line)).toSorted((a, b) => strengthOf(b) - strengthOf(a))
}

/** Where a candidate loses most, heaviest first; unknowns, too, but not the base line, which is nobody's wish. */
export function contributionsSpeakingAgainst(contributions: readonly Contribution[]): Contribution[] {
  return contributions.filter((line) => line.origin.kind !== 'base' && lossOf(line) >= leastLoss).toSorted((a, b) => lossOf(b) - lossOf(a))
}
