import { CATALOG_VERSION } from '../catalog/catalog-version.ts'
import type { Reader } from '../db/client.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { Conflict } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import type { CompanyProfile } from '../organizations/profile.schemas.ts'
import { currentProfile } from '../organizations/read-organization.ts'
import type { SignedInActor } from '../people/actor.ts'
import { ticketForReading } from '../tickets/ticket-access.ts'
import type { TicketRow } from '../tickets/update-ticket.ts'
import { candidatesByRank, type Computed, type ComputedRun, computeRun, criteriaOf, excludedOf } from './computed-run.ts'
import { ENGINE_VERSION } from './constants.ts'
import { withCurrentMarket } from './held-markets.ts'
import { insertSetOnce } from './market.store.ts'
import type { RankedCandidate, RankingAnswer, RunAnswer } from './read-match.ts'
import type { Candidate } from './result.schemas.ts'
import { summarize } from './run-summary.rules.ts'
import { insertCandidatesOnce, insertRun } from './runs.store.ts'
import type { matchCandidates } from './runs.table.ts'
import { type Explanation, givenWeightsSchema } from './stored-run.schemas.ts'
import { weightsInPlay } from './weights-in-play.rules.ts'
import { findCurrentWeights } from './weights.store.ts'

/** Candidates whose explanation a run keeps; the rest follows from what it names. */
export const keptCandidates = 50

/** How much of a ranking is wanted: candidates by rank, and excluded municipalities by code. */
export interface Extent {
  readonly limit: number
  readonly excluded: number
}

/**
 * Ranks all municipalities for the company of a ticket and keeps the run, with the versions of everything it looked at. Throws NotFound,
 * Forbidden, and Conflict `no_company` when the ticket is not a company's; InvalidInput when the ticket's weights leave nothing to weigh.
 */
export function runMatch({ db }: Deps, actor: SignedInActor, ticketNumber: string, extent: Extent): Promise<RunAnswer> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const ticket = await ticketForReading(tx, actor, ticketNumber)
    const company = await companyOf(tx, ticket)
    const weights = await findCurrentWeights(tx, ticket.id)
    const given = weights === undefined ? {} : weightsInPlay(company.profile, givenWeightsSchema.parse(weights.weights))
    const { result, set, stored } = await withCurrentMarket(db, tx, (held) => {
      const computed = computeRun(held, company.profile, given)
      return {
        top: candidatesByRank(computed, 1, Math.max(keptCandidates, extent.limit)),
        excluded: excludedOf(computed, extent.excluded),
        ranking: rankingOf(computed, company.versionId),
      }
    })
    if (!stored) await insertSetOnce(tx, set)
    const { top, excluded, ranking } = result
    const { candidateCount, excludedCount } = ranking
    const run = await insertRun(tx, {
      ticketId: ticket.id,
      companyProfileVersionId: company.versionId,
      engineVersion: ranking.engineVersion,
      catalogVersion: ranking.catalogVersion,
      weights: ranking.criteria,
      weightsId: weights?.id ?? null,
      evidenceVersion: ranking.evidenceVersion,
      profileSet: set.digest,
      candidateCount,
      excludedCount,
      summary: ranking.summary,
      createdBy: actor.id,
      createdAt: now,
    })
    await insertCandidatesOnce(
      tx,
      top.slice(0, keptCandidates).map((candidate) => candidateRowOf(run.id, unadjusted(candidate))),
    )
    await recordEvent(tx, {
      type: 'match.run',
      actor,
      ticketId: ticket.id,
      subjectId: run.id,
      details: { runId: run.id, candidates: candidateCount, excluded: excludedCount },
      at: now,
    })
    return {
      ...ranking,
      run,
      ticketNumber: ticket.number,
      weights: weights ?? null,
      candidates: top.slice(0, extent.limit).map(unadjusted),
      excluded,
      adjustments: [],
    }
  })
}

/** A candidate nobody has adjusted. */
export function unadjusted({ town, said }: Computed<Candidate>): RankedCandidate {
  return { town, candidate: said, deskRank: said.rank, adjustment: null }
}

/** What the company of a ticket states now. Throws Conflict `no_company`. */
export async function companyOf(reader: Reader, ticket: TicketRow): Promise<{ versionId: string; profile: CompanyProfile }> {
  const companyId = ticket.audience === 'corporate' ? ticket.organizationId : null
  const version = companyId === null ? undefined : await currentProfile(reader, companyId)
  if (version === undefined || !('industry' in version.body)) {
    throw new Conflict('no_company', {
      ja: 'マッチングは、プロフィールのある企業からの相談案件でのみ実行できます。',
      en: 'Only the ticket of a company with a profile can be matched with municipalities.',
    })
  }
  return { versionId: version.id, profile: version.body }
}

/** What a run keeps of a candidate beside its rank and score. */
export function explanationFor({ confidence, companySide, municipalitySide, unknowns }: Explanation): Explanation {
  return { confidence, companySide, municipalitySide, unknowns }
}

/** A candidate as a run keeps it. */
export function candidateRowOf(
  runId: string,
  { town, candidate }: Pick<RankedCandidate, 'town' | 'candidate'>,
): typeof matchCandidates.$inferInsert {
  const { rank, score } = candidate
  const ids = { runId, municipalityId: town.municipalityId, profileVersionId: town.versionId }
  return { ...ids, rank, score, explanation: explanationFor(candidate) }
}

/** What a ranking says as a whole. */
export function rankingOf(
  computed: ComputedRun,
  companyProfileVersionId: string,
): Omit<RankingAnswer, 'weights' | 'candidates' | 'excluded'> {
  return {
    companyProfileVersionId,
    engineVersion: ENGINE_VERSION,
    catalogVersion: CATALOG_VERSION,
    evidenceVersion: computed.held.market.evidence.version,
    criteria: criteriaOf(computed),
    candidateCount: computed.ranked.order.length,
    excludedCount: computed.ranked.excluded.length,
    summary: summarize(computed),
    recallable: true,
  }
}
