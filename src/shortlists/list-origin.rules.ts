/** What people of the desk did to a list beyond sending it: as far as its rows tell, and no further. */
export interface ListOrigin {
  /** Consultants placed, pinned or left out municipalities of its run, or ordered the list otherwise than the run had it. */
  readonly arranged: boolean
  /** Somebody other than its author approved it. */
  readonly approved: boolean
}

/**
 * How a list came about. `candidates` in the order of the list; `deskRank` (null on old lists) is the rank after the consultants'
 * adjustments of the run. A gap in the ranks says nothing: what is enquired of already is left out by rule.
 */
export function originOf(
  { approvedBy }: { approvedBy: string | null },
  candidates: readonly { engineRank: number; deskRank: number | null }[],
): ListOrigin {
  const ranks = candidates.map(({ engineRank, deskRank }) => deskRank ?? engineRank)
  const isReordered = ranks.some((rank, index) => index > 0 && rank < (ranks[index - 1] ?? rank))
  const isAdjusted = candidates.some(({ engineRank }, index) => ranks[index] !== engineRank)
  return { arranged: isReordered || isAdjusted, approved: approvedBy !== null }
}
