import { grouped } from '../language/grouped.ts'

/** A score from 0 to 1 as the desk says it: two places, as in the sentences of the engine. */
export function sayScore(score: number): string {
  return score.toFixed(2)
}

const smallShare = 0.05

/** Points of a line out of the share it has; of small ones with a place more, as in the sentences of the engine. */
export function sayPoints(points: number, share: number): string {
  const places = share < smallShare ? 3 : 2
  return `${points.toFixed(places)}／${share.toFixed(places)}`
}

export function sayPercent(share: number): string {
  return `${grouped(Math.round(share * 100))}%`
}
