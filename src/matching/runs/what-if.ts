import type { Deps } from '../../deps.ts'
import { InvalidInput } from '../../errors.ts'
import { fault } from '../../http/input-faults.ts'
import type { SignedInActor } from '../../people/actor.ts'
import { ticketForReading } from '../../tickets/ticket-access.ts'
import { companyOf } from './company-of-ticket.ts'
import { candidateAt, type ComputedRun, computeRun, excludedAt, excludedPlaces, placesByRank, verdictOn } from './computed-run.ts'
import { explainLater } from './explain-later.ts'
import { loadCurrentMarket, withCurrentMarket } from './loaded-markets.ts'
import type { WhatIfBody } from './match.schemas.ts'
import { type ExcludedTown, type Extent, type RankedCandidate, type RankingAnswer, rankingOf, unadjusted } from './ranking-answer.ts'

/**
 * What a run would say with other weights than the stated importances or the ticket's own; nothing is kept. Throws NotFound, Forbidden,
 * Conflict `no_company`, and InvalidInput naming every weight that is none, and every code that is no municipality.
 */
export async function whatIf(
  { db }: Deps,
  actor: SignedInActor,
  ticketNumber: string,
  { weights, candidates: only }: WhatIfBody,
  extent: Extent,
): Promise<RankingAnswer> {
  await loadCurrentMarket(db)
  const { ranking, candidates, excluded } = await db.transaction(async (tx) => {
    const ticket = await ticketForReading(tx, actor, ticketNumber)
    const company = await companyOf(tx, ticket)
    const { result } = await withCurrentMarket(db, tx, (loaded) => {
      const computed = computeRun(loaded, company.profile, weights)
      const chosen = only === undefined ? firstOf(computed, extent) : chosenOf(computed, only)
      return { ranking: rankingOf(computed, company.versionId), ...chosen }
    })
    return result
  })
  return { ...ranking, weights: null, candidates: await candidates(), excluded: await excluded() }
}

interface Chosen {
  readonly candidates: () => Promise<RankedCandidate[]>
  readonly excluded: () => Promise<ExcludedTown[]>
}

function firstOf(computed: ComputedRun, extent: Extent): Chosen {
  return {
    candidates: explainLater(computed, placesByRank(computed, 1, extent.limit), (place) => unadjusted(candidateAt(computed, place))),
    excluded: explainLater(computed, excludedPlaces(computed, extent.excluded), (place) => excludedAt(computed, place)),
  }
}

function chosenOf(computed: ComputedRun, codes: readonly string[]): Chosen {
  const unknown = codes.flatMap((code, index) =>
    verdictOn(computed, code) === undefined ? [fault(`candidates.${index}`, 'no_such_municipality')] : [],
  )
  if (unknown.length > 0) throw new InvalidInput(unknown)
  const candidates: RankedCandidate[] = []
  const excluded: ExcludedTown[] = []
  for (const code of new Set(codes)) {
    const verdict = verdictOn(computed, code)
    if (verdict && 'candidate' in verdict) candidates.push(unadjusted(verdict.candidate))
    else if (verdict) excluded.push(verdict.excluded)
  }
  const byRank = candidates.toSorted((a, b) => a.candidate.rank - b.candidate.rank)
  return { candidates: () => Promise.resolve(byRank), excluded: () => Promise.resolve(excluded) }
}
