import { readNow } from '../../db/clock.store.ts'
import type { Deps } from '../../deps.ts'
import { InvalidInput } from '../../errors.ts'
import { fault } from '../../http/input-faults.ts'
import type { SignedInActor } from '../../people/actor.ts'
import { ticketForReading } from '../../tickets/ticket-access.ts'
import { companyOf, companyOfForm } from './company-of-ticket.ts'
import {
  candidateAt,
  type ComputedRun,
  computeRun,
  excludedAt,
  excludedPlaces,
  placesByRank,
  sharedRanksOf,
  verdictOn,
} from './computed-run.ts'
import type { SharedRank } from '../score/shared-ranks.rules.ts'
import { explainLater } from './explain-later.ts'
import { loadCurrentMarket, withCurrentMarket } from './loaded-markets.ts'
import type { WhatIfBody } from './match.schemas.ts'
import { type ExcludedTown, type Extent, type RankedCandidate, type RankingAnswer, rankingOf, unadjusted } from './ranking-answer.ts'
import { newestRun, ranksInRun, type RunBeside } from './run-beside.ts'
import { runForReading } from './run-access.ts'
import { undecidedFormOf } from './undecided-form.ts'

/** A ranking nothing is kept of, with the ranks of a run that is. */
export interface WhatIfAnswer extends RankingAnswer {
  /** Null: the ticket has none yet. */
  readonly besideRun: RunBeside | null
  /** The ranks equals share, best first. */
  readonly shared: readonly SharedRank[]
}

/**
 * What a run would say with other weights than the stated importances or the ticket's own, or by what the ticket's form says; nothing is
 * kept. Throws NotFound, Forbidden, Conflict `no_company`, `no_form`, and InvalidInput naming every weight that is none, and every code
 * that is no municipality.
 */
export async function whatIf(
  { db }: Deps,
  actor: SignedInActor,
  ticketNumber: string,
  { weights, profile, runId, candidates: only }: WhatIfBody,
  extent: Extent,
): Promise<WhatIfAnswer> {
  await loadCurrentMarket(db)
  const { ranking, run, shared, candidates, excluded } = await db.transaction(async (tx) => {
    const now = await readNow(tx)
    const ticket = await ticketForReading(tx, actor, ticketNumber)
    const beside = runId === undefined ? await newestRun(tx, ticket.id) : (await runForReading(tx, actor, runId, ticketNumber)).run
    const company = profile === 'form' ? await companyOfForm(tx, ticket) : await companyOf(tx, ticket)
    const { versionId } = company
    const undecidedForm = versionId === null ? null : await undecidedFormOf(tx, ticket, versionId, now)
    const { result } = await withCurrentMarket(db, tx, (loaded) => {
      const computed = computeRun(loaded, company.profile, weights)
      const chosen = only === undefined ? firstOf(computed, extent) : chosenOf(computed, only)
      return {
        ranking: { ...rankingOf(computed), companyProfileVersionId: versionId, undecidedForm },
        run: beside,
        shared: sharedRanksOf(computed),
        ...chosen,
      }
    })
    return result
  })
  const shown = await candidates()
  const codes = shown.map(({ town }) => town.code)
  const besideRun = run === undefined ? null : await ranksInRun(db, run, codes)
  return { ...ranking, weights: null, besideRun, shared, candidates: shown, excluded: await excluded() }
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
