import { grouped } from '../language/grouped.ts'

/** A score from 0 to 1 as the desk says it: two places, as in the sentences of the engine. */
export function sayScore(score: number): string {
  return score.toFixed(2)
}

const smallShare = 0.05

/** Places of the points of a table: one more for all of its lines where one has a small share, as the sentences of the engine say it. */
export function placesOf(shares: readonly number[]): number {
  return shares.some((share) => share < smallShare) ? 3 : 2
}

/** Points of a line out of the share it has. */
export function sayPoints(points: number, share: number, places: number): string {
  return `${points.toFixed(places)}／${share.toFixed(places)}`
}

export function sayPercent(share: number): string {
  return `${grouped(Math.round(share * 100))}%`
}
