import type { RankedMarket } from './rank-market.ts'

/** How many candidates stand before the first of whom `comesAfter` is true; they are in falling order of score. */
function countBefore({ order, score }: RankedMarket, comesAfter: (score: number) => boolean): number {
  let low = 0
  let high = order.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (comesAfter(score[order[middle] ?? 0] ?? 0)) high = middle
    else low = middle + 1
  }
  return low
}

/**
 * The ranks (from 1) a candidate could have with another mutual score, all others staying as they are: from before to behind those
 * of the same score, since what decides between equals may change with the answer, too.
 */
export function ranksWithScore(ranked: RankedMarket, town: number, changed: number): { best: number; worst: number } {
  const own = ranked.score[town] ?? 0
  const above = countBefore(ranked, (score) => score <= changed) - (own > changed ? 1 : 0)
  const notBelow = countBefore(ranked, (score) => score < changed) - (own >= changed ? 1 : 0)
  return { best: above + 1, worst: notBelow + 1 }
}
