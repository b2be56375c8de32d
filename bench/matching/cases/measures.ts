/** How well a ranking finds where companies went. */
export interface Measures {
  /** Mean of 1 / rank, 0–1. */
  readonly meanReciprocalRank: number
  readonly medianRank: number
  /** Shares (0–1) of cases whose municipality is among the first five and ten. */
  readonly firstFive: number
  readonly firstTen: number
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

export function measure(ranks: readonly number[]): Measures {
  const sorted = ranks.toSorted((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  return {
    meanReciprocalRank: mean(ranks.map((rank) => 1 / rank)),
    medianRank: mean([sorted[Math.floor(middle)] ?? Number.NaN, sorted[Math.ceil(middle)] ?? Number.NaN]),
    firstFive: mean(ranks.map((rank) => (rank <= 5 ? 1 : 0))),
    firstTen: mean(ranks.map((rank) => (rank <= 10 ? 1 : 0))),
  }
}

/** What drawing the order by lot yields on average among `count`; exact, so that no seed decides it. */
export function measureChance(count: number): Measures {
  const ranks = Array.from({ length: count }, (_, index) => index + 1)
  return measure(ranks)
}

/** The mean of several measurements. */
export function meanOf(measured: readonly Measures[]): Measures {
  return {
    meanReciprocalRank: mean(measured.map((each) => each.meanReciprocalRank)),
    medianRank: mean(measured.map((each) => each.medianRank)),
    firstFive: mean(measured.map((each) => each.firstFive)),
    firstTen: mean(measured.map((each) => each.firstTen)),
  }
}

/**
 * Chance that as many cases or more as seen would prefer the first ranking if both were equally good (sign test, ties left
 * out).
 */
export function signTest(first: readonly number[], second: readonly number[]): { wins: number; losses: number; chance: number } {
  const differences = first.map((rank, index) => (second[index] ?? 0) - rank)
  const wins = differences.filter((difference) => difference > 0).length
  const losses = differences.filter((difference) => difference < 0).length
  const trials = wins + losses
  let chance = 0
  let ways = 1
  for (let lost = 0; lost <= losses; lost += 1) {
    chance += ways / 2 ** trials
    ways = (ways * (trials - lost)) / (lost + 1)
  }
  return { wins, losses, chance }
}
