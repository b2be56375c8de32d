import { readNow } from '../../db/clock.store.ts'
import type { Deps } from '../../deps.ts'
import { recordEvent } from '../../events/record-event.ts'
import type { SignedInActor } from '../../people/actor.ts'
import { ticketForReading } from '../../tickets/ticket-access.ts'
import { companyOf } from './company-of-ticket.ts'
import { candidateAt, candidatesByRank, computeRun, excludedAt, excludedPlaces, placesByRank } from './computed-run.ts'
import { explainedAtOnce, explainLater } from './explain-later.ts'
import type { LoadedMarket } from './load-market.ts'
import { loadCurrentMarket, withCurrentMarket } from './loaded-markets.ts'
import { candidateRowOf, keptCandidates } from './kept-candidate.ts'
import { insertSetOnce } from './market.store.ts'
import { type Extent, rankingOf, type RunAnswer, unadjusted } from './ranking-answer.ts'
import { insertCandidatesOnce, insertRun } from './runs.store.ts'
import { givenWeightsSchema } from './stored-run.schemas.ts'
import { undecidedFormOf } from './undecided-form.ts'
import { weightsInPlay } from '../criteria/weights-in-play.rules.ts'
import { findCurrentWeights } from '../desk/weights.store.ts'

/**
 * Ranks all municipalities for the company of a ticket and keeps the run, with the versions of everything it looked at. Throws NotFound,
 * Forbidden, and Conflict `no_company` when the ticket is not a company's.
 * @param tell makes what is to be answered; of a short ranking it does so while the database still writes the run down, and what it made
 * is thrown away when that fails.
 */
export async function runMatch<Told>(
  { db }: Deps,
  actor: SignedInActor,
  ticketNumber: string,
  extent: Extent,
  tell: (answer: RunAnswer) => Promise<Told>,
): Promise<Told> {
  await loadCurrentMarket(db)
  const made = await db.transaction(async (tx) => {
    const [now, ticket] = await Promise.all([readNow(tx), ticketForReading(tx, actor, ticketNumber)])
    const [company, weights] = await Promise.all([companyOf(tx, ticket), findCurrentWeights(tx, ticket.id)])
    const given = weights === undefined ? {} : weightsInPlay(company.profile, givenWeightsSchema.parse(weights.weights))
    const rank = (loaded: LoadedMarket) => {
      const computed = computeRun(loaded, company.profile, given)
      return { computed, ranking: rankingOf(computed), top: candidatesByRank(computed, 1, keptCandidates) }
    }
    const explainRest = (loaded: LoadedMarket, { computed, ...ranked } = rank(loaded)) => ({
      ...ranked,
      beyond: explainLater(computed, placesByRank(computed, keptCandidates + 1, extent.limit), (place) => candidateAt(computed, place)),
      excluded: explainLater(computed, excludedPlaces(computed, extent.excluded), (place) => excludedAt(computed, place)),
    })
    const [undecidedForm, { result, set, stored }] = await Promise.all([
      undecidedFormOf(tx, ticket, company.versionId, now),
      withCurrentMarket(db, tx, explainRest, rank),
    ])
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
    const written = insertCandidatesOnce(
      tx,
      result.top.map((candidate) => candidateRowOf(run.id, unadjusted(candidate))),
    )
    const recorded = recordEvent(tx, {
      type: 'match.run',
      actor,
      ticketId: ticket.id,
      subjectId: run.id,
      details: { runId: run.id, candidates: candidateCount, excluded: excludedCount },
      at: now,
    })
    const { companyProfileVersionId } = run
    const byProfile = { companyProfileVersionId, undecidedForm, weights: weights ?? null }
    const answer = { ...ranking, ...byProfile, run, ticketNumber: ticket.number, adjustments: [] }
    const tellAll = async (): Promise<Told> => {
      const candidates = [...result.top.slice(0, extent.limit), ...(await result.beyond())].map(unadjusted)
      return tell({ ...answer, candidates, excluded: await result.excluded() })
    }
    const isShort = extent.limit <= explainedAtOnce && extent.excluded <= explainedAtOnce
    const [told] = await Promise.all([isShort ? tellAll() : undefined, written, recorded])
    return { told, tellAll }
  })
  return made.told ?? made.tellAll()
}
