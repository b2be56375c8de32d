import { CATALOG_VERSION } from '../../catalog/catalog-version.ts'
import type { AdjustmentRow } from '../desk/adjustments.store.ts'
import { type Computed, type ComputedRun, criteriaOf } from './computed-run.ts'
import { ENGINE_VERSION } from '../score/constants.ts'
import type { Unrecallable } from './recall-run.ts'
import type { Candidate, Excluded, Ranking } from '../result.schemas.ts'
import { summarize } from './run-summary.rules.ts'
import type { RunRow } from './runs.store.ts'
import type { Explanation, RunSummary } from './stored-run.schemas.ts'
import type { UndecidedForm } from './undecided-form.ts'
import type { WeightsRow } from '../desk/weights.store.ts'

/** A municipality as a ranking names it; `versionId` is the version of its profile that was looked at. */
export interface RankedTown {
  readonly code: string
  readonly municipalityId: string
  readonly name: string
  readonly prefecture: string
  readonly versionId: string | null
}

export interface RankedCandidate {
  readonly town: RankedTown
  readonly candidate: Explanation & { readonly rank: number; readonly score: number }
  /** Place in the consultants' order; null when they left it out. */
  readonly deskRank: number | null
  /** What consultants did with it that still counts. */
  readonly adjustment: AdjustmentRow | null
}

export interface ExcludedTown {
  readonly town: Pick<RankedTown, 'code' | 'name' | 'prefecture'>
  readonly said: Excluded
}

/** How much of a ranking is wanted: candidates by rank, and excluded municipalities by code. */
export interface Extent {
  readonly limit: number
  readonly excluded: number
}

/** A ranking as far as it was asked for, whether it is kept or not. */
export interface RankingAnswer {
  /** Null: ranked by what the ticket's form says. */
  readonly companyProfileVersionId: string | null
  /** What the ticket's form says and this ranking leaves out; null: nothing. */
  readonly undecidedForm: UndecidedForm | null
  readonly engineVersion: string
  readonly catalogVersion: string
  /** Null in runs of engine '1'. */
  readonly evidenceVersion: number | null
  readonly criteria: Ranking['weights']
  /** The ticket's own weights; null: the stated importances. */
  readonly weights: WeightsRow | null
  readonly candidateCount: number
  readonly excludedCount: number
  /** Null in runs of engine '1'. */
  readonly summary: RunSummary | null
  /** Why what is not kept (ranks beyond the fiftieth, the excluded) cannot be computed; null when it can. */
  readonly unrecallable: Unrecallable['because'] | null
  readonly candidates: readonly RankedCandidate[]
  readonly excluded: readonly ExcludedTown[]
}

export interface RunAnswer extends RankingAnswer {
  readonly companyProfileVersionId: string
  readonly run: RunRow
  readonly ticketNumber: string
  /** Everything consultants did to it, in the order they did it. */
  readonly adjustments: readonly AdjustmentRow[]
}

/** A candidate nobody has adjusted. */
export function unadjusted({ town, said }: Computed<Candidate>): RankedCandidate {
  return { town, candidate: said, deskRank: said.rank, adjustment: null }
}

/** What a ranking says as a whole, whoever asked. */
export function rankingOf(
  computed: ComputedRun,
): Omit<RankingAnswer, 'companyProfileVersionId' | 'undecidedForm' | 'weights' | 'candidates' | 'excluded'> {
  return {
    engineVersion: ENGINE_VERSION,
    catalogVersion: CATALOG_VERSION,
    evidenceVersion: computed.loaded.market.evidence.version,
    criteria: criteriaOf(computed),
    candidateCount: computed.ranked.order.length,
    excludedCount: computed.ranked.excluded.length,
    summary: summarize(computed),
    unrecallable: null,
  }
}
