import { z } from 'zod'
import { pageOf } from '../../http/lists.ts'
import { adjustmentSchema } from '../desk/adjustment.view.ts'
import { sharedRankMembers, shownCandidateSchema, showTown } from './candidate.view.ts'
import type { DeskLine } from './read-ranking.ts'

const { rank, deskRank, municipality, score, confidence } = shownCandidateSchema.shape

const rankingLineSchema = z
  .object({
    rank,
    ...sharedRankMembers,
    deskRank,
    municipality,
    score,
    companyScore: z.number().describe("How well the municipality meets the company's wishes, 0 to 1"),
    municipalityScore: z.number().describe("How well the company meets the municipality's wishes, 0 to 1"),
    confidence,
    act: adjustmentSchema.shape.act.nullable().describe('What consultants did with it that still counts'),
    unanswered: z
      .object({ wishes: z.int(), mustHaves: z.int() })
      .describe("How many of the company's wishes are not fully known of it (要確認), and how many of these are must-haves"),
  })
  .meta({ id: 'MatchRankingLine' })

export const rankingPageSchema = pageOf(rankingLineSchema).meta({ id: 'MatchRankingPage' })

/** A candidate in numbers; nothing of it quotes anybody. */
export function showRankingLine(line: DeskLine): z.infer<typeof rankingLineSchema> {
  const { town, rank: place, deskRank: deskPlace, sharedRank, sharedBy, companyScore, municipalityScore, act, unanswered } = line
  const scores = { score: line.score, companyScore, municipalityScore, confidence: line.confidence }
  return { rank: place, sharedRank, sharedBy, deskRank: deskPlace, municipality: showTown(town), ...scores, act, unanswered }
}
