import { z } from 'zod'
import type { SignedInActor } from '../../people/actor.ts'
import { showCandidate, shownCandidateSchema, shownExcludedSchema, showExcluded } from './candidate.view.ts'
import { type BySide, explainScore, freeWishIn, questionThatMovesMost, strongestReasons, weakestPoints } from '../explain.ts'
import { maskContribution } from '../lines/masked-run.rules.ts'
import type { RankedCandidate } from './ranking-answer.ts'
import type { VerdictOfRun } from './read-candidate.ts'
import type { SideScore, Unknown } from '../result.schemas.ts'
import { sentenceSchema } from './sentence.schemas.ts'
import { storedUnknownSchema, type StoredUnknown } from './stored-run.schemas.ts'

/** Sentences per side. */
const mostSentences = 3

const bySideSchema = z.object({ company: z.array(sentenceSchema), municipality: z.array(sentenceSchema) })

export const verdictSummarySchema = z.object({
  score: sentenceSchema.describe('How the mutual score comes about'),
  strongest: bySideSchema.describe('What speaks for it most, per side'),
  weakest: bySideSchema.describe('Where it loses most, per side'),
  question: z
    .object({ ...storedUnknownSchema.shape, question: sentenceSchema })
    .nullable()
    .describe('The question whose answer would move its rank most'),
})

export const verdictSchema = z
  .object({
    runId: z.uuid(),
    ticketNumber: z.string(),
    candidate: shownCandidateSchema.nullable().describe('Null: ruled out'),
    excluded: shownExcludedSchema.nullable().describe('Why it was ruled out; null for a candidate'),
    summary: verdictSummarySchema.nullable().describe('Null: ruled out'),
  })
  .meta({ id: 'MatchVerdict' })

type VerdictView = z.infer<typeof verdictSchema>

/** What a run says of one municipality, with why; to an auditor without what it quotes of profiles and wishes. */
export function showVerdict({ runId, ticketNumber, candidate, excluded }: VerdictOfRun, actor: SignedInActor): VerdictView {
  const masked = actor.reach === 'masked'
  return {
    runId,
    ticketNumber,
    candidate: candidate ? showCandidate(candidate, masked) : null,
    excluded: excluded ? showExcluded(excluded, masked) : null,
    summary: candidate ? showSummary(candidate.candidate, masked) : null,
  }
}

/** A candidate in a few sentences; to an auditor without what they quote. */
export function showSummary(candidate: RankedCandidate['candidate'], masked: boolean): z.infer<typeof verdictSummarySchema> {
  const quoted = (side: SideScore): SideScore => (masked ? { ...side, contributions: side.contributions.map(maskContribution) } : side)
  const { score } = candidate
  const sides = { score, companySide: quoted(candidate.companySide), municipalitySide: quoted(candidate.municipalitySide) }
  const most = questionThatMovesMost({ unknowns: candidate.unknowns.filter(hasRanks) }, freeWishIn(sides.companySide.contributions))
  return {
    score: explainScore(sides),
    strongest: listed(strongestReasons(sides, mostSentences)),
    weakest: listed(weakestPoints(sides, mostSentences)),
    question: most && { ...most.unknown, question: most.question },
  }
}

function listed({ company, municipality }: BySide): z.infer<typeof bySideSchema> {
  return { company: [...company], municipality: [...municipality] }
}

/** Engine '1' did not say where an answer could lead. */
function hasRanks(unknown: StoredUnknown): unknown is Unknown {
  return unknown.bestRank !== null && unknown.worstRank !== null
}
