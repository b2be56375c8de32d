import type { RankedMarket } from './rank-market.ts'

/** How many candidates stand above `score`; candidates are in falling order of score. */
function countAbove({ order, score }: RankedMarket, limit: number): number {
  let low = 0
  let high = order.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((score[order[middle] ?? 0] ?? 0) > limit) low = middle + 1
    else high = middle
  }
  return low
}

/** The rank (from 1) a candidate would have with another mutual score, all others staying as they are. */
export function rankWithScore(ranked: RankedMarket, town: number, score: number): number {
  const own = ranked.score[town] ?? 0
  return countAbove(ranked, score) + (own > score ? 0 : 1)
}

/** The harmonic mean of both sides' scores (0–1). */
export function mutualScore(companyScore: number, municipalityScore: number): number {
  const both = companyScore + municipalityScore
  return both === 0 ? 0 : (2 * companyScore * municipalityScore) / both
}
