import { z } from 'zod'
import type { Sentence } from '../../errors.ts'
import type { SignedInActor } from '../../people/actor.ts'
import { adjustmentSchema, showAdjustment } from '../desk/adjustment.view.ts'
import { showCandidate, shownCandidateSchema, shownExcludedSchema, showExcluded } from './candidate.view.ts'
import { criterionName } from '../explain.ts'
import type { RankingAnswer, RunAnswer } from './ranking-answer.ts'
import { relaxationsSchema, showRelaxations } from './relaxations.view.ts'
import { sentenceSchema } from './sentence.schemas.ts'
import type { RunSummaryRow } from './runs.store.ts'
import { givenWeightsSchema, mustHaveSchema, type RunSummary, storedWeightsSchema } from './stored-run.schemas.ts'
import { areLeftOut } from '../criteria/weights-in-play.rules.ts'

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
  notices: z
    .array(
      z.object({
        code: z.enum([
          'nothing_known',
          'no_wishes',
          'all_equal',
          'words_say_nothing',
          'weights_left_out',
          'other_engine',
          'missing_version',
        ]),
        ...sentenceSchema.shape,
      }),
    )
    .describe('What to know before relying on the order'),
}

/** A ranking nothing is kept of. */
export const whatIfSchema = z.object({ ticketNumber: z.string(), ...rankingMembers }).meta({ id: 'MatchWhatIf' })

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
    adjustments: answer.adjustments.map((adjustment) => showAdjustment(adjustment, masked)),
  }
}

export function showWhatIf(answer: RankingAnswer, ticketNumber: string): z.infer<typeof whatIfSchema> {
  return { ticketNumber, ...showRanking(answer, false) }
}

function showRanking(answer: RankingAnswer, masked: boolean) {
  const { summary, weights, candidateCount, excludedCount } = answer
  return {
    companyProfileVersionId: answer.companyProfileVersionId,
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

const notices = {
  nothing_known: {
    ja: '自治体のプロフィールも公的統計もまだ登録されていません。順位は参考になりません。',
    en: 'No municipality has stated anything and no public figures were imported: the order means nothing.',
  },
  no_wishes: {
    ja: '企業のご希望が登録されていません。順位は自治体側の希望だけによるものです。',
    en: 'The company has stated no wish: only the wishes of the municipalities decide the order.',
  },
  all_equal: {
    ja: '表示している候補はどれも同じ評価です。順位は自治体コード順であり、優劣を示すものではありません。',
    en: 'All candidates shown are worth the same: they stand in the order of their codes, and the order means nothing.',
  },
  words_say_nothing: {
    ja: '自由記述のご希望には探せる言葉がないため（記号だけの記述や、「不要」「避けたい」など希望しないことだけの記述）、順位に反映していません。',
    en: 'The wish in free words holds nothing to look for (only signs, or only what the company does not want), so it does not count.',
  },
  weights_left_out: {
    ja: 'この案件の重みでは、企業が現在希望している条件がすべて0になるため、企業側は申告された重要度で順位を付けています。',
    en: "The ticket's weights leave nothing of what the company wishes now: its stated importances counted in their place.",
  },
  other_engine: {
    ja: 'この結果は、現在とは異なる版の計算方法または項目一覧によるものです。保存されている候補のみを表示しています。',
    en: 'Another version of the engine or of the catalog made this run; only the candidates it keeps can be shown.',
  },
  missing_version: {
    ja: 'この結果のもとになった情報の一部がデータベースに見つかりません。保存されている候補のみを表示しています。',
    en: 'Something this run was made of is not in the database any more; only the candidates it keeps can be shown.',
  },
} as const satisfies Record<string, Sentence>

type Notice = keyof typeof notices

/** Nothing but the codes tells the candidates apart. */
function areEqual(candidates: RankingAnswer['candidates']): boolean {
  const merits = candidates.map(({ candidate: { score, companySide, confidence } }) => `${score} ${companySide.score} ${confidence}`)
  return merits.length > 1 && new Set(merits).size === 1
}

/** What to know before relying on the order; of its lists it reads numbers only. */
export function noticesOf({ summary, criteria, weights, evidenceVersion, unrecallable, candidates }: RankingAnswer) {
  const found: Notice[] = []
  if (summary?.statedProfiles === 0 && evidenceVersion === 0) found.push('nothing_known')
  if (criteria.every(({ weight }) => weight === 0)) found.push('no_wishes')
  if (criteria.some(({ criterion, origin }) => criterion === 'words' && origin.kind === 'base')) found.push('words_say_nothing')
  if (found.length === 0 && areEqual(candidates)) found.push('all_equal')
  if (weights !== null && areLeftOut(givenWeightsSchema.parse(weights.weights), criteria)) found.push('weights_left_out')
  if (unrecallable !== null) found.push(unrecallable)
  return found.map((code) => ({ code, ...notices[code] }))
}
