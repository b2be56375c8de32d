import { z } from 'zod'
import { pageOf } from '../../http/lists.ts'
import { shownCandidateSchema, showTown } from './candidate.view.ts'
import type { DeskLine } from './read-ranking.ts'

const { rank, deskRank, municipality, score, confidence } = shownCandidateSchema.shape

const rankingLineSchema = z
  .object({
    rank,
    deskRank,
    municipality,
    score,
    companyScore: z.number().describe("How well the municipality meets the company's wishes, 0 to 1"),
    municipalityScore: z.number().describe("How well the company meets the municipality's wishes, 0 to 1"),
    confidence,
  })
  .meta({ id: 'MatchRankingLine' })

export const rankingPageSchema = pageOf(rankingLineSchema).meta({ id: 'MatchRankingPage' })

/** A candidate in numbers; nothing of it quotes anybody. */
export function showRankingLine(line: DeskLine): z.infer<typeof rankingLineSchema> {
  const { town, rank: place, deskRank: deskPlace, companyScore, municipalityScore } = line
  const scores = { score: line.score, companyScore, municipalityScore, confidence: line.confidence }
  return { rank: place, deskRank: deskPlace, municipality: showTown(town), ...scores }
}
