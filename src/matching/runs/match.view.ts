import { z } from 'zod'
import type { SignedInActor } from '../../people/actor.ts'
import { adjustmentSchema, showAdjustment } from '../desk/adjustment.view.ts'
import { sharedRankMembers, showCandidate, shownCandidateSchema, shownExcludedSchema, showExcluded } from './candidate.view.ts'
import { criterionName } from '../explain.ts'
import { sharedRankAt } from '../score/shared-ranks.rules.ts'
import type { RankedCandidate, RankingAnswer, RunAnswer } from './ranking-answer.ts'
import { relaxationsSchema, showRelaxations } from './relaxations.view.ts'
import { sentenceSchema } from './sentence.schemas.ts'
import type { RunSummaryRow } from './runs.store.ts'
import { givenWeightsSchema, mustHaveSchema, type RunSummary, storedWeightsSchema } from './stored-run.schemas.ts'
import type { WhatIfAnswer } from './what-if.ts'
import { noticeSchema, noticesOf } from './notices.view.ts'

/** With fewer candidates than this, what keeps the others away is told. */
const enoughCandidates = 3

const versionMembers = {
  companyProfileVersionId: z.uuid(),
  engineVersion: z.string(),
  catalogVersion: z.string(),
  evidenceVersion: z.int().nullable().describe('Of the public figures; 0: none were imported; null: runs of engine 1 knew none'),
  candidateCount: z.int().describe('Of all candidates, however many are listed'),
  excludedCount: z.int().describe('Of all excluded, however many are listed'),
}

const recordMembers = { id: z.uuid(), createdBy: z.uuid(), createdAt: z.string() }

export const matchSummarySchema = z
  .object({
    ...recordMembers,
    ...versionMembers,
    weightsId: z.uuid().nullable().describe("Version of the ticket's own weights; null: the stated importances"),
  })
  .meta({ id: 'MatchSummary' })

const rankingMembers = {
  ...versionMembers,
  weights: storedWeightsSchema.describe("The company's criteria and their raw weights"),
  ticketWeights: z
    .object({ id: z.uuid(), version: z.int(), ...givenWeightsSchema.shape })
    .nullable()
    .describe("The ticket's own weights that were used; null: the stated importances"),
  candidates: z.array(shownCandidateSchema),
  excluded: z.array(shownExcludedSchema).describe('Ruled out by a must-have of either side, in order of code'),
  excludedBy: z
    .array(z.object({ ...mustHaveSchema.shape, municipalities: z.int(), name: sentenceSchema }))
    .describe('Which must-have rules out how many by itself, most first; empty in runs of engine 1'),
  nobody: z
    .object({ code: z.enum(['no_profiles', 'all_excluded']), ...sentenceSchema.shape })
    .nullable()
    .describe('Why there is no candidate; null when there is one'),
  relaxations: relaxationsSchema.nullable().describe('What keeps candidates away and what relaxing it brings, when fewer than 3 remain'),
  notices: z.array(noticeSchema).describe('What to know before relying on the order'),
}

export const whatIfCandidateSchema = z
  .object({
    ...shownCandidateSchema.shape,
    ...sharedRankMembers,
    runRank: z
      .int()
      .nullable()
      .describe('Its rank in the run beside; null: that run excluded it, does not tell any more, or there is none'),
  })
  .meta({ id: 'MatchWhatIfCandidate' })

/** A ranking nothing is kept of. */
export const whatIfSchema = z
  .object({
    ticketNumber: z.string(),
    ...rankingMembers,
    companyProfileVersionId: z.uuid().nullable().describe("Null: ranked by what the ticket's form says"),
    besideRun: z
      .object({ id: z.uuid(), createdAt: z.string() })
      .nullable()
      .describe('The kept run whose ranks stand beside (`runRank`); null: the ticket has none'),
    candidates: z.array(whatIfCandidateSchema),
  })
  .meta({ id: 'MatchWhatIf' })

export const matchSchema = z
  .object({
    ...recordMembers,
    ticketNumber: z.string(),
    ...rankingMembers,
    adjustments: z.array(adjustmentSchema).describe('Everything consultants did to it, in the order they did it'),
  })
  .meta({ id: 'Match' })

export function showMatchSummary(row: RunSummaryRow): z.infer<typeof matchSummarySchema> {
  return { ...row, createdAt: row.createdAt.toISOString() }
}

/** A run with every line of it in words; to an auditor without what it quotes of profiles and wishes. */
export function showMatch(answer: RunAnswer, actor: SignedInActor): z.infer<typeof matchSchema> {
  const masked = actor.reach === 'masked'
  const { run } = answer
  return {
    id: run.id,
    createdBy: run.createdBy,
    createdAt: run.createdAt.toISOString(),
    ticketNumber: answer.ticketNumber,
    ...showRanking(answer, masked),
    companyProfileVersionId: answer.companyProfileVersionId,
    adjustments: answer.adjustments.map((adjustment) => showAdjustment(adjustment, masked)),
  }
}

export function showWhatIf(answer: WhatIfAnswer, ticketNumber: string): z.infer<typeof whatIfSchema> {
  const { besideRun, companyProfileVersionId } = answer
  return {
    ticketNumber,
    ...showRanking(answer, false),
    companyProfileVersionId,
    besideRun: besideRun && { id: besideRun.run.id, createdAt: besideRun.run.createdAt.toISOString() },
    candidates: answer.candidates.map((candidate) => showWhatIfCandidate(candidate, answer)),
  }
}

/** A candidate with the rank it shares and the one a kept run gave it. */
export function showWhatIfCandidate(
  candidate: RankedCandidate,
  { besideRun, shared }: Pick<WhatIfAnswer, 'besideRun' | 'shared'>,
): z.infer<typeof whatIfCandidateSchema> {
  const { code } = candidate.town
  const { sharedRank, sharedBy } = sharedRankAt(shared, candidate.candidate.rank)
  return { ...showCandidate(candidate, false), sharedRank, sharedBy, runRank: besideRun?.ranks.get(code) ?? null }
}

function showRanking(answer: RankingAnswer, masked: boolean) {
  const { summary, weights, candidateCount, excludedCount } = answer
  return {
    engineVersion: answer.engineVersion,
    catalogVersion: answer.catalogVersion,
    evidenceVersion: answer.evidenceVersion,
    candidateCount,
    excludedCount,
    weights: answer.criteria,
    ticketWeights: weights && { id: weights.id, version: weights.version, ...givenWeightsSchema.parse(weights.weights) },
    candidates: answer.candidates.map((candidate) => showCandidate(candidate, masked)),
    excluded: answer.excluded.map((excluded) => showExcluded(excluded, masked)),
    excludedBy: showExclusions(summary?.mustHaves ?? []),
    nobody: candidateCount > 0 ? null : excludedCount > 0 ? allExcluded : noProfiles,
    relaxations: summary && candidateCount < enoughCandidates ? showRelaxations(summary) : null,
    notices: noticesOf(answer),
  }
}

/** Most excluding first. */
function showExclusions(mustHaves: RunSummary['mustHaves']) {
  return mustHaves
    .toSorted((a, b) => b.excludes - a.excludes)
    .map(({ side, criterion, excludes }) => ({
      side,
      criterion,
      municipalities: excludes,
      name: { ja: criterionName(criterion, 'ja'), en: criterionName(criterion, 'en') },
    }))
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
