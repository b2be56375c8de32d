import { z } from 'zod'
import { prefectureCodes } from '../catalog/prefectures.ts'
import type { SignedInActor } from '../people/actor.ts'
import { explainContribution, explainViolation, questionFor } from './explain.ts'
import { maskContribution, maskViolation } from './masked-run.rules.ts'
import type { StoredRun } from './read-match.ts'
import { contributionSchema, sideScoreSchema, unknownSchema, violationSchema, type SideScore } from './result.schemas.ts'
import type { CandidateRow, RunSummaryRow } from './runs.store.ts'
import { contributionsSpeakingFor } from './speaking-for.rules.ts'
import { explanationSchema, storedExcludedSchema, storedWeightsSchema } from './stored-run.schemas.ts'

/** Sentences of a candidate in `reasons`, at most; its contributions hold all of them. */
const mostReasons = 5

const sentenceSchema = z.object({ ja: z.string(), en: z.string() }).meta({ id: 'Sentence' })

const townSchema = z.object({ code: z.string(), name: z.string(), prefecture: z.enum(prefectureCodes) }).meta({ id: 'MatchedMunicipality' })

const shownSideSchema = z
  .object({
    ...sideScoreSchema.shape,
    score: z.number().describe('Sum of the points of its contributions, 0 to 1'),
    confidence: z.number().describe('Share of the weight that rests on known facts, 0 to 1'),
    contributions: z.array(z.object({ ...contributionSchema.shape, explanation: sentenceSchema })),
  })
  .meta({ id: 'MatchSide' })

const shownCandidateSchema = z
  .object({
    rank: z.int(),
    municipality: townSchema,
    profileVersionId: z.uuid(),
    score: z.number().describe('Harmonic mean of both sides, 0 to 1'),
    confidence: z.number(),
    companySide: shownSideSchema.describe("How well the municipality meets the company's wishes"),
    municipalitySide: shownSideSchema.describe("How well the company meets the municipality's wishes"),
    unknowns: z.array(z.object({ ...unknownSchema.shape, question: sentenceSchema })),
    reasons: z.array(sentenceSchema).describe('What speaks for it most, heaviest first'),
  })
  .meta({ id: 'MatchCandidate' })

const shownExcludedSchema = z
  .object({
    municipality: townSchema,
    violations: z.array(violationSchema),
    reasons: z.array(sentenceSchema),
  })
  .meta({ id: 'MatchExcluded' })

const summaryMembers = {
  id: z.uuid(),
  companyProfileVersionId: z.uuid(),
  engineVersion: z.string(),
  catalogVersion: z.string(),
  createdBy: z.uuid(),
  createdAt: z.string(),
  candidateCount: z.int().describe('Of all candidates, however many are listed'),
  excludedCount: z.int(),
}

export const matchSummarySchema = z.object(summaryMembers).meta({ id: 'MatchSummary' })

export const matchSchema = z
  .object({
    ...summaryMembers,
    ticketNumber: z.string(),
    weights: storedWeightsSchema.describe("The company's criteria and their raw weights"),
    candidates: z.array(shownCandidateSchema),
    excluded: z.array(shownExcludedSchema).describe('Ruled out by a must-have of either side, in order of code'),
    nobody: z
      .object({ code: z.enum(['no_profiles', 'all_excluded']), ...sentenceSchema.shape })
      .nullable()
      .describe('Why there is no candidate; null when there is one'),
  })
  .meta({ id: 'Match' })

type MatchView = z.infer<typeof matchSchema>
type Town = z.infer<typeof townSchema>

export function showMatchSummary(row: RunSummaryRow): z.infer<typeof matchSummarySchema> {
  return { ...row, createdAt: row.createdAt.toISOString() }
}

/** A run as it was stored, with every line of it in words; to an auditor without what it quotes of profiles and wishes. */
export function showMatch({ run, ticketNumber, candidates, candidateCount, municipalities }: StoredRun, actor: SignedInActor): MatchView {
  const masked = actor.reach === 'masked'
  const excluded = storedExcludedSchema.parse(run.excluded)
  return {
    id: run.id,
    ticketNumber,
    companyProfileVersionId: run.companyProfileVersionId,
    engineVersion: run.engineVersion,
    catalogVersion: run.catalogVersion,
    weights: storedWeightsSchema.parse(run.weights),
    createdBy: run.createdBy,
    createdAt: run.createdAt.toISOString(),
    candidateCount,
    excludedCount: excluded.length,
    candidates: candidates.map((candidate) => showCandidate(candidate, masked)),
    excluded: excluded.map(({ code, violations }) => {
      const town = municipalities.get(code)
      if (!town) throw new Error(`municipality ${code} is gone`)
      const shown = masked ? violations.map(maskViolation) : violations
      return { municipality: showTown(town), violations: shown, reasons: shown.map(explainViolation) }
    }),
    nobody: candidateCount > 0 ? null : excluded.length > 0 ? allExcluded : noProfiles,
  }
}

function showTown({ code, name, prefecture }: { code: string; name: string; prefecture: string }): Town {
  return { code, name, prefecture }
}

function showCandidate(row: CandidateRow, masked: boolean): MatchView['candidates'][number] {
  const { confidence, unknowns, ...sides } = explanationSchema.parse(row.explanation)
  const shown = (side: SideScore) => (masked ? { ...side, contributions: side.contributions.map(maskContribution) } : side)
  const companySide = shown(sides.companySide)
  const municipalitySide = shown(sides.municipalitySide)
  return {
    rank: row.rank,
    municipality: showTown(row),
    profileVersionId: row.profileVersionId,
    score: row.score,
    confidence,
    companySide: showSide(companySide),
    municipalitySide: showSide(municipalitySide),
    unknowns: unknowns.map((unknown) => ({ ...unknown, question: questionFor(unknown) })),
    reasons: contributionsSpeakingFor([...companySide.contributions, ...municipalitySide.contributions])
      .slice(0, mostReasons)
      .map(explainContribution),
  }
}

function showSide({ score, confidence, contributions }: SideScore): MatchView['candidates'][number]['companySide'] {
  return { score, confidence, contributions: contributions.map((line) => ({ ...line, explanation: explainContribution(line) })) }
}

const noProfiles = {
  code: 'no_profiles' as const,
  ja: 'プロフィールが登録されている自治体がまだないため、候補はありません。',
  en: 'No municipality has a profile yet, so there is no candidate.',
}

const allExcluded = {
  code: 'all_excluded' as const,
  ja: '必須条件により、すべての自治体が候補から外れました。',
  en: 'Must-haves rule out every municipality.',
}
