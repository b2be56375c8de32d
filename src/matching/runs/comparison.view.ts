import { z } from 'zod'
import type { SignedInActor } from '../../people/actor.ts'
import { showSide, shownContributionSchema, shownExcludedSchema, showExcluded, showTown, townSchema } from './candidate.view.ts'
import type { Comparison } from './compare-candidates.ts'
import type { Verdict } from '../desk/desk-order.ts'
import { criterionName } from '../explain.ts'
import type { Side } from '../result.schemas.ts'
import { sentenceSchema } from './sentence.schemas.ts'
import { mustHaveSchema } from './stored-run.schemas.ts'

const { weight, utility, points, known } = shownContributionSchema.shape

export const comparisonSchema = z
  .object({
    runId: z.uuid(),
    municipalities: z.array(
      z.object({
        municipality: townSchema,
        rank: z.int().nullable().describe('Null: ruled out'),
        deskRank: z.int().nullable(),
        score: z.number().nullable(),
        companyScore: z.number().nullable(),
        municipalityScore: z.number().nullable(),
        confidence: z.number().nullable(),
        excluded: shownExcludedSchema.nullable().describe('Why it was ruled out; null for a candidate'),
      }),
    ),
    criteria: z.array(
      z.object({
        ...mustHaveSchema.shape,
        name: sentenceSchema,
        cells: z
          .array(z.object({ weight, utility, points, known, explanation: sentenceSchema }).nullable())
          .describe('In the order of the municipalities; null where it is no line of that one'),
      }),
    ),
  })
  .meta({ id: 'MatchComparison' })

type ComparisonView = z.infer<typeof comparisonSchema>
type Row = ComparisonView['criteria'][number]

/** Candidates side by side, criterion by criterion; to an auditor without what the lines quote of profiles and wishes. */
export function showComparison({ runId, verdicts }: Comparison, actor: SignedInActor): ComparisonView {
  const masked = actor.reach === 'masked'
  return {
    runId,
    municipalities: verdicts.flatMap((verdict) => showHead(verdict, masked) ?? []),
    criteria: [...rowsOf('company', verdicts, masked), ...rowsOf('municipality', verdicts, masked)],
  }
}

function showHead({ candidate: ranked, excluded }: Verdict, masked: boolean): ComparisonView['municipalities'][number] | undefined {
  if (ranked) {
    const { town, candidate, deskRank } = ranked
    const { rank, score, confidence } = candidate
    const sides = { companyScore: candidate.companySide.score, municipalityScore: candidate.municipalitySide.score }
    return { municipality: showTown(town), rank, deskRank, score, ...sides, confidence, excluded: null }
  }
  if (!excluded) return undefined
  const nothing = { rank: null, deskRank: null, score: null, companyScore: null, municipalityScore: null, confidence: null }
  return { municipality: showTown(excluded.town), ...nothing, excluded: showExcluded(excluded, masked) }
}

function rowsOf(side: Side, verdicts: readonly Verdict[], masked: boolean): Row[] {
  const lines = verdicts.map(({ candidate }) => {
    const judged = candidate?.candidate[side === 'company' ? 'companySide' : 'municipalitySide']
    return new Map(judged ? showSide(judged, masked).contributions.map((line) => [line.criterion, line]) : [])
  })
  const criteria = [...new Set(lines.flatMap((line) => [...line.keys()]))]
  return criteria.map((criterion) => ({
    side,
    criterion,
    name: { ja: criterionName(criterion, 'ja'), en: criterionName(criterion, 'en') },
    cells: lines.map((line) => {
      const found = line.get(criterion)
      if (!found) return null
      return { weight: found.weight, utility: found.utility, points: found.points, known: found.known, explanation: found.explanation }
    }),
  }))
}
