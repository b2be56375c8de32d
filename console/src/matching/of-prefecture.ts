import type { RankingLine } from './use-runs.ts'

/** The candidates of one prefecture, best first. */
export interface OfPrefecture {
  readonly code: string
  readonly lines: readonly [RankingLine, ...RankingLine[]]
}
