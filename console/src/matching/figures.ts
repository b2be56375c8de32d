import { grouped } from '../language/grouped.ts'

/** A score from 0 to 1 as the desk says it: two places, as in the sentences of the engine. */
export function sayScore(score: number): string {
  return score.toFixed(2)
}

/** A sentence of the engine whose figures in brackets stay on one line: 得点 0.04 / 0.06. */
export function withPointsWhole(sentence: string): string {
  return sentence.replaceAll(/[（(](?:得点|不足|points|short by) [^（）()]*[）)]/gu, (figures) => figures.replaceAll(' ', '\u00A0'))
}

/** Points of a line out of the share it has: three places, as in the sentences of the engine. */
export function sayPoints(points: number, share: number): string {
  return `${points.toFixed(3)}／${share.toFixed(3)}`
}

export function sayPercent(share: number): string {
  return `${grouped(Math.round(share * 100))}%`
}
