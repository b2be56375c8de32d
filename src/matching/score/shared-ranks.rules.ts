/** What an order goes by before nothing but the code decides: the weightiest first. */
export type Merit = readonly number[]

/** The rank of the first of those of the very same merit (1-based), and how many they are. */
export interface SharedRank {
  readonly sharedRank: number
  /** 1: nobody else. */
  readonly sharedBy: number
}

function areEqual(a: Merit | undefined, b: Merit | undefined): boolean {
  return a !== undefined && b !== undefined && a.length === b.length && a.every((part, index) => part === b[index])
}

/** The ranks of an order, equals sharing the first of theirs as in sports: 1, 2, 2, 4. `merits` best first. */
export function sharedRanks(merits: readonly Merit[]): SharedRank[] {
  const shared: SharedRank[] = []
  while (shared.length < merits.length) {
    const first = shared.length
    let after = first + 1
    while (areEqual(merits[first], merits[after])) after++
    const rank = { sharedRank: first + 1, sharedBy: after - first }
    while (shared.length < after) shared.push(rank)
  }
  return shared
}

/** Which of `shared` a rank (1-based) is; a rank beyond them is its own. */
export function sharedRankAt(shared: readonly SharedRank[], rank: number): SharedRank {
  return shared[rank - 1] ?? { sharedRank: rank, sharedBy: 1 }
}
