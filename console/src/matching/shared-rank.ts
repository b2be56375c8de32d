import { grouped } from '../language/grouped.ts'
import { useWords } from '../language/language.tsx'
import type { RankingLine } from './use-runs.ts'

const wording = {
  alone: { ja: (rank: number) => `${grouped(rank)}位`, en: (rank: number) => grouped(rank) },
  shared: {
    ja: (rank: number, count: number) => `${grouped(rank)}位（同点${grouped(count)}件）`,
    en: (rank: number, count: number) => `${grouped(rank)} (${grouped(count)} equal)`,
  },
} as const

/** A rank with how many share it. */
export type SharedRank = Pick<RankingLine, 'sharedRank' | 'sharedBy'>

/** Says a rank, and how many equals share it. */
export function useSayRank(): (shared: SharedRank) => string {
  const words = useWords(wording)
  return ({ sharedRank, sharedBy }) => (sharedBy > 1 ? words.shared(sharedRank, sharedBy) : words.alone(sharedRank))
}
