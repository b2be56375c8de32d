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

/** A sentence of the engine whose figures in brackets stay on one line: 得点 0.04 / 0.06. */
export function withPointsWhole(sentence: string): string {
  return sentence.replaceAll(/[（(](?:得点|不足|points|short by) [^（）()]*[）)]/gu, (figures) => figures.replaceAll(' ', '\u00A0'))
}

/** Points of a line out of the share it has. */
export function sayPoints(points: number, share: number, places: number): string {
  return `${points.toFixed(places)}／${share.toFixed(places)}`
}

export function sayPercent(share: number): string {
  return `${grouped(Math.round(share * 100))}%`
}
