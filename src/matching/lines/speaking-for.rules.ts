import type { Contribution } from '../result.schemas.ts'
import { UNKNOWN_OFFICE, UNKNOWN_PLACE, UNKNOWN_STRENGTH } from '../score/constants.ts'

/**
 * How good a strength is has degrees: it speaks for a candidate from this share of the way on between what an unknown one is worth
 * and all there is.
 */
const leastOfTheWay = 1 / 3

/** Less than what a sentence shows (two decimals) is no weakness worth a sentence. */
const leastLoss = 0.005

/** What the line would be worth if nothing were known of it. */
function baseRateOf({ reason }: Contribution): number {
  switch (reason.kind) {
    case 'strength':
    case 'words':
      return UNKNOWN_STRENGTH
    case 'office':
      return UNKNOWN_OFFICE
    case 'place':
    case 'company':
    case 'base':
      return UNKNOWN_PLACE
  }
}

/** How much a line tells for a candidate: what it adds to one of whom nothing is known, as far as it rests on what is known. */
function gainOf(line: Contribution): number {
  return (line.points - line.weight * baseRateOf(line)) * line.certainty
}

function lossOf({ weight, points }: Contribution): number {
  return weight - points
}

/** A wish about an office, the place or the company is met or missed, and a near miss is no reason. */
function meetsWish(line: Contribution): boolean {
  const { utility, reason } = line
  if (reason.kind === 'office' || reason.kind === 'company' || (reason.kind === 'place' && reason.basis !== 'related')) return utility >= 1
  const base = baseRateOf(line)
  return (utility - base) / (1 - base) >= leastOfTheWay
}

function speaksFor(line: Contribution): boolean {
  return gainOf(line) > 0 && meetsWish(line)
}

/**
 * What speaks for a candidate, heaviest first: known facts, and inferences from public figures, related strengths or estimates by
 * as much as they are certain. Never what nobody knows.
 */
export function contributionsSpeakingFor(contributions: readonly Contribution[]): Contribution[] {
  return contributions.filter(speaksFor).toSorted((a, b) => gainOf(b) - gainOf(a))
}

/**
 * Where a candidate loses most, heaviest first; unknowns, too, but not the base line, which is nobody's wish, and nothing that speaks
 * for it, however much better it could be.
 */
export function contributionsSpeakingAgainst(contributions: readonly Contribution[]): Contribution[] {
  return contributions
    .filter((line) => line.origin.kind !== 'base' && lossOf(line) >= leastLoss && !speaksFor(line))
    .toSorted((a, b) => lossOf(b) - lossOf(a))
}
