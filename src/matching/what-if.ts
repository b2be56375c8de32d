import type { Deps } from '../deps.ts'
import { InvalidInput } from '../errors.ts'
import { fault } from '../http/input-faults.ts'
import type { SignedInActor } from '../people/actor.ts'
import { ticketForReading } from '../tickets/ticket-access.ts'
import { companyOf } from './company-of-ticket.ts'
import { candidatesByRank, type ComputedRun, computeRun, excludedOf, verdictOn } from './computed-run.ts'
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
  return db.transaction(async (tx) => {
    const ticket = await ticketForReading(tx, actor, ticketNumber)
    const company = await companyOf(tx, ticket)
    const { result } = await withCurrentMarket(db, tx, (loaded) => {
      const computed = computeRun(loaded, company.profile, weights)
      const chosen = only === undefined ? firstOf(computed, extent) : chosenOf(computed, only)
      return { ...rankingOf(computed, company.versionId), ...chosen }
    })
    return { ...result, weights: null }
  })
}

type Chosen = Pick<RankingAnswer, 'candidates' | 'excluded'>

function firstOf(computed: ComputedRun, extent: Extent): Chosen {
  return { candidates: candidatesByRank(computed, 1, extent.limit).map(unadjusted), excluded: excludedOf(computed, extent.excluded) }
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
  return { candidates: candidates.toSorted((a, b) => a.candidate.rank - b.candidate.rank), excluded }
}
