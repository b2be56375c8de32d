import { type SharedRank, useSayRank } from './shared-rank.ts'
import { useRanking } from './use-runs.ts'

/** Tells the rank a municipality has in a run and with how many it shares it; as long as that is not known, the rank it is said to have. */
export function useSharedRank(runId: string): (code: string, rank: number) => SharedRank {
  const { data } = useRanking(runId)
  return (code, rank) => data?.items.find(({ municipality }) => municipality.code === code) ?? { sharedRank: rank, sharedBy: 1 }
}

/** The same in words. */
export function useRankInRun(runId: string): (code: string, rank: number) => string {
  const sharedIn = useSharedRank(runId)
  const sayRank = useSayRank()
  return (code, rank) => sayRank(sharedIn(code, rank))
}
