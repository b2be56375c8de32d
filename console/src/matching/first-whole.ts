import type { Schemas } from '../api/client.ts'

type Ranked = Pick<Schemas['MatchRankingLine'], 'rank' | 'sharedRank' | 'sharedBy'>

/** The first `extent` of a ranking without the equals of whom only a part is among them (`cut`), since nothing but their code chose that part. */
export function firstWhole<Line extends Ranked>(
  lines: readonly Line[],
  extent: number,
): { readonly whole: readonly Line[]; readonly cut: Line | undefined } {
  const isWhole = ({ sharedRank, sharedBy }: Line) => sharedRank + sharedBy - 1 <= extent
  return { whole: lines.filter(isWhole), cut: lines.find((line) => line.rank <= extent && !isWhole(line)) }
}
