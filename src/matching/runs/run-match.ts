import { readNow } from '../../db/clock.store.ts'
import type { Deps } from '../../deps.ts'
import { recordEvent } from '../../events/record-event.ts'
import type { SignedInActor } from '../../people/actor.ts'
import { ticketForReading } from '../../tickets/ticket-access.ts'
import { companyOf } from './company-of-ticket.ts'
import { candidateAt, candidatesByRank, computeRun, excludedAt, excludedPlaces, placesByRank } from './computed-run.ts'
import { explainLater } from './explain-later.ts'
import { loadCurrentMarket, withCurrentMarket } from './loaded-markets.ts'
import { candidateRowOf, keptCandidates } from './kept-candidate.ts'
import { insertSetOnce } from './market.store.ts'
import { type Extent, rankingOf, type RunAnswer, unadjusted } from './ranking-answer.ts'
import { insertCandidatesOnce, insertRun } from './runs.store.ts'
import { givenWeightsSchema } from './stored-run.schemas.ts'
import { weightsInPlay } from '../criteria/weights-in-play.rules.ts'
import { findCurrentWeights } from '../desk/weights.store.ts'

/**
 * Ranks all municipalities for the company of a ticket and keeps the run, with the versions of everything it looked at. Throws NotFound,
 * Forbidden, and Conflict `no_company` when the ticket is not a company's.
 */
export async function runMatch({ db }: Deps, actor: SignedInActor, ticketNumber: string, extent: Extent): Promise<RunAnswer> {
  await loadCurrentMarket(db)
  const { answer, top, beyond, excluded } = await db.transaction(async (tx) => {
    const now = await readNow(tx)
    const ticket = await ticketForReading(tx, actor, ticketNumber)
    const company = await companyOf(tx, ticket)
    const weights = await findCurrentWeights(tx, ticket.id)
    const given = weights === undefined ? {} : weightsInPlay(company.profile, givenWeightsSchema.parse(weights.weights))
    const { result, set, stored } = await withCurrentMarket(db, tx, (loaded) => {
      const computed = computeRun(loaded, company.profile, given)
      return {
        top: candidatesByRank(computed, 1, keptCandidates),
        beyond: explainLater(computed, placesByRank(computed, keptCandidates + 1, extent.limit), (place) => candidateAt(computed, place)),
        excluded: explainLater(computed, excludedPlaces(computed, extent.excluded), (place) => excludedAt(computed, place)),
        ranking: rankingOf(computed, company.versionId),
      }
    })
    if (!stored) await insertSetOnce(tx, set)
    const { ranking } = result
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
      result.top.map((candidate) => candidateRowOf(run.id, unadjusted(candidate))),
    )
    await recordEvent(tx, {
      type: 'match.run',
      actor,
      ticketId: ticket.id,
      subjectId: run.id,
      details: { runId: run.id, candidates: candidateCount, excluded: excludedCount },
      at: now,
    })
    return { ...result, answer: { ...ranking, run, ticketNumber: ticket.number, weights: weights ?? null, adjustments: [] } }
  })
  const candidates = [...top.slice(0, extent.limit), ...(await beyond())].map(unadjusted)
  return { ...answer, candidates, excluded: await excluded() }
}
