/**
 * Where each value stands among all that are there: the share that is less favourable plus half of the ties, 0–100 with two decimals,
 * 100 the most favourable. Null stays null and counts for nobody.
 */
export function percentilesOf(values: readonly (number | null)[], favourable: 'high' | 'low'): (number | null)[] {
  const there = values.filter((value) => value !== null).toSorted((a, b) => a - b)
  return values.map((value) => {
    if (value === null) return null
    const below = countBelow(there, value)
    const upTo = countUpTo(there, value)
    const worse = favourable === 'high' ? below : there.length - upTo
    return roundTo(((worse + (upTo - below) / 2) / there.length) * 100, 2)
  })
}

/** The middle value, or the mean of the two in the middle; null of nothing. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2
}

/** 1–5. The outer tenths and the next fifths are told apart, the middle is not: it is where most towns look alike. */
export function levelOf(percentile: number): number {
  if (percentile < 10) return 1
  if (percentile < 30) return 2
  if (percentile < 70) return 3
  return percentile < 90 ? 4 : 5
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

export function roundTo(value: number, decimals: number): number {
  const factor = 10 ** decimals
  return Math.round(value * factor) / factor
}

function countBelow(sorted: readonly number[], value: number): number {
  return firstIndexWhere(sorted, (entry) => entry >= value)
}

function countUpTo(sorted: readonly number[], value: number): number {
  return firstIndexWhere(sorted, (entry) => entry > value)
}

/** Of values that are sorted, so that `holds` holds from some index on. */
function firstIndexWhere(sorted: readonly number[], holds: (entry: number) => boolean): number {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (holds(sorted[middle] ?? Number.NaN)) to = middle
    else from = middle + 1
  }
  return from
}
