import { z } from 'zod'
import { romanNameOf } from '../../catalog/local-governments.ts'
import { prefectureCodes } from '../../catalog/prefectures.ts'
import { adjustmentSchema, showAdjustment } from '../desk/adjustment.view.ts'
import { explainContribution, explainViolation, freeWishIn, questionFor } from '../explain.ts'
import { maskContribution, maskViolation } from '../lines/masked-run.rules.ts'
import type { ExcludedTown, RankedCandidate } from './ranking-answer.ts'
import { contributionSchema, sideScoreSchema, violationSchema, type SideScore } from '../result.schemas.ts'
import { sentenceSchema } from './sentence.schemas.ts'
import { contributionsSpeakingFor } from '../lines/speaking-for.rules.ts'
import { storedUnknownSchema } from './stored-run.schemas.ts'

/** Sentences of a candidate in `reasons`, at most; its contributions hold all of them. */
const mostReasons = 5

export const townSchema = z
  .object({
    code: z.string(),
    name: z.string(),
    romanName: z.string().nullable().describe('In Latin letters, Aizuwakamatsu-shi; null: no reading is known'),
    prefecture: z.enum(prefectureCodes),
  })
  .meta({ id: 'MatchedMunicipality' })

export const shownContributionSchema = z.object({ ...contributionSchema.shape, explanation: sentenceSchema })

const shownSideSchema = z
  .object({
    ...sideScoreSchema.shape,
    score: z.number().describe('Sum of the points of its contributions, 0 to 1'),
    confidence: z.number().describe('Share of the weight that rests on known facts, 0 to 1'),
    contributions: z.array(shownContributionSchema),
  })
  .meta({ id: 'MatchSide' })

export const shownCandidateSchema = z
  .object({
    rank: z.int().describe("The engine's rank"),
    deskRank: z.int().nullable().describe("Place in the consultants' order; null when they left it out"),
    adjustment: adjustmentSchema.nullable().describe('What consultants did with it that still counts'),
    municipality: townSchema,
    profileVersionId: z.uuid().nullable().describe('Null: it has stated nothing'),
    score: z.number().describe('Harmonic mean of both sides, 0 to 1'),
    confidence: z.number(),
    companySide: shownSideSchema.describe("How well the municipality meets the company's wishes"),
    municipalitySide: shownSideSchema.describe("How well the company meets the municipality's wishes"),
    unknowns: z
      .array(z.object({ ...storedUnknownSchema.shape, question: sentenceSchema }))
      .describe('Unanswered (要確認), must-haves first'),
    reasons: z.array(sentenceSchema).describe('What speaks for it most, heaviest first'),
  })
  .meta({ id: 'MatchCandidate' })

export const shownExcludedSchema = z
  .object({
    municipality: townSchema,
    violations: z.array(violationSchema),
    reasons: z.array(sentenceSchema),
  })
  .meta({ id: 'MatchExcluded' })

/** How those whom nothing but their code tells apart share a rank. */
export const sharedRankMembers = {
  sharedRank: z.int().describe('The rank it shares with those of equal merit, that of the first of them'),
  sharedBy: z.int().describe('How many share that rank; 1: nobody else'),
}

type Town = z.infer<typeof townSchema>

export function showTown({ code, name, prefecture }: { code: string; name: string; prefecture: string }): Town {
  return { code, name, romanName: romanNameOf(code) ?? null, prefecture }
}

/** A side's lines in words; to an auditor without what they quote of profiles and wishes. */
export function showSide({ score, confidence, contributions }: SideScore, masked: boolean): z.infer<typeof shownSideSchema> {
  const shown = masked ? contributions.map(maskContribution) : contributions
  return { score, confidence, contributions: shown.map((line) => ({ ...line, explanation: explainContribution(line) })) }
}

export function showCandidate(ranked: RankedCandidate, masked: boolean): z.infer<typeof shownCandidateSchema> {
  const { town, candidate, deskRank, adjustment } = ranked
  const companySide = showSide(candidate.companySide, masked)
  const municipalitySide = showSide(candidate.municipalitySide, masked)
  const wish = freeWishIn(companySide.contributions)
  return {
    rank: candidate.rank,
    deskRank,
    adjustment: adjustment && showAdjustment(adjustment, masked),
    municipality: showTown(town),
    profileVersionId: town.versionId,
    score: candidate.score,
    confidence: candidate.confidence,
    companySide,
    municipalitySide,
    unknowns: candidate.unknowns.map((unknown) => ({ ...unknown, question: questionFor(unknown, wish) })),
    reasons: contributionsSpeakingFor([...companySide.contributions, ...municipalitySide.contributions])
      .slice(0, mostReasons)
      .map(explainContribution),
  }
}

export function showExcluded({ town, said }: ExcludedTown, masked: boolean): z.infer<typeof shownExcludedSchema> {
  const violations = masked ? said.violations.map(maskViolation) : said.violations
  return { municipality: showTown(town), violations, reasons: violations.map(explainViolation) }
}
