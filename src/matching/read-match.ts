import type { Database, Reader, Transaction } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { findMunicipalitiesByCode } from '../organizations/read-organization.ts'
import type { SignedInActor } from '../people/actor.ts'
import { ticketForReading } from '../tickets/ticket-access.ts'
import { type AdjustmentRow, listAdjustmentRows } from './adjustments.store.ts'
import { applyAdjustments } from './apply-adjustments.rules.ts'
import { codesByRank, type ComputedRun, excludedOf, verdictOn } from './computed-run.ts'
import { isOfThisEngine, withRecalledRun } from './recall-run.ts'
import type { Excluded, Ranking } from './result.schemas.ts'
import { runForReading } from './run-access.ts'
import { type CandidateRow, countCandidates, listCandidateRows, listRunRows, type RunRow, type RunSummaryRow } from './runs.store.ts'
import {
  type Explanation,
  explanationSchema,
  type RunSummary,
  storedExcludedSchema,
  storedWeightsSchema,
  summarySchema,
} from './stored-run.schemas.ts'
import { findWeights, type WeightsRow } from './weights.store.ts'

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

/** A ranking as far as it was asked for, whether it is kept or not. */
export interface RankingAnswer {
  readonly companyProfileVersionId: string
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
  /** Whether what is not kept can be computed: ranks beyond the fiftieth, and the excluded. */
  readonly recallable: boolean
  readonly candidates: readonly RankedCandidate[]
  readonly excluded: readonly ExcludedTown[]
}

export interface RunAnswer extends RankingAnswer {
  readonly run: RunRow
  readonly ticketNumber: string
  /** Everything consultants did to it, in the order they did it. */
  readonly adjustments: readonly AdjustmentRow[]
}

/** How much of a run is wanted, and by whose order. */
export interface Wanted {
  readonly limit: number
  readonly excluded: number
  readonly order: 'engine' | 'desk'
}

/** A stored run of a ticket. Throws NotFound, Forbidden. */
export function readMatch({ db }: Deps, actor: SignedInActor, number: string, runId: string, wanted: Wanted): Promise<RunAnswer> {
  return db.transaction(async (tx) => {
    const { run, ticket } = await runForReading(tx, actor, runId, number)
    return readRunWithin(db, tx, run, ticket.number, wanted)
  })
}

/** Up to `limit` runs of a ticket, newest first, before the run `before`. Throws NotFound, Forbidden. */
export async function listMatches(
  { db }: Deps,
  actor: SignedInActor,
  ticketNumber: string,
  limit: number,
  before?: string,
): Promise<RunSummaryRow[]> {
  const ticket = await ticketForReading(db, actor, ticketNumber)
  return listRunRows(db, ticket.id, limit, before)
}

/** A stored run: what it keeps as it was kept, the rest computed again from what it names. */
async function readRunWithin(db: Database, tx: Transaction, run: RunRow, ticketNumber: string, wanted: Wanted): Promise<RunAnswer> {
  const adjustments = await listAdjustmentRows(tx, run.id)
  const counts = await countsOf(tx, run)
  const kept = await listCandidateRows(tx, run.id, adjustments.length > 0 ? undefined : wanted.limit)
  const asksForMore =
    adjustments.length > 0 ||
    Math.min(wanted.limit, counts.candidateCount) > kept.length ||
    Math.min(wanted.excluded, counts.excludedCount) > 0
  const known = { kept, adjustments }
  const recalled =
    asksForMore && isOfThisEngine(run)
      ? await withRecalledRun(db, tx, run, (computed) => ({
          candidates: candidatesIn(known, wanted, computed),
          excluded: excludedOf(computed, wanted.excluded),
        }))
      : undefined
  const found = recalled && 'result' in recalled ? recalled.result : undefined
  return {
    ...counts,
    run,
    ticketNumber,
    adjustments,
    companyProfileVersionId: run.companyProfileVersionId,
    engineVersion: run.engineVersion,
    catalogVersion: run.catalogVersion,
    evidenceVersion: run.evidenceVersion,
    criteria: storedWeightsSchema.parse(run.weights),
    weights: (run.weightsId === null ? undefined : await findWeights(tx, run.weightsId)) ?? null,
    summary: run.summary === null ? null : summarySchema.parse(run.summary),
    recallable: run.profileSet === null || (isOfThisEngine(run) && (!asksForMore || found !== undefined)),
    candidates: found?.candidates ?? candidatesIn(known, wanted),
    excluded: found?.excluded ?? (await storedExcluded(tx, run, wanted.excluded)),
  }
}

async function countsOf(reader: Reader, run: RunRow): Promise<{ candidateCount: number; excludedCount: number }> {
  if (run.candidateCount !== null && run.excludedCount !== null) {
    return { candidateCount: run.candidateCount, excludedCount: run.excludedCount }
  }
  return { candidateCount: await countCandidates(reader, run.id), excludedCount: storedExcludedSchema.parse(run.excluded).length }
}

interface Known {
  readonly kept: readonly CandidateRow[]
  readonly adjustments: readonly AdjustmentRow[]
}

function candidatesIn({ kept, adjustments }: Known, { limit, order }: Wanted, computed?: ComputedRun): RankedCandidate[] {
  const engineOrder = computed === undefined ? kept.map(({ code }) => code) : codesByRank(computed)
  const desk = applyAdjustments(engineOrder, adjustments)
  const deskRanks = new Map(desk.order.map((code, index) => [code, index + 1]))
  const keptRows = new Map(kept.map((row) => [row.code, row]))
  return (order === 'desk' ? desk.order : engineOrder).slice(0, limit).flatMap((code) => {
    const row = keptRows.get(code)
    const found = row === undefined ? computedCandidate(computed, code) : keptCandidate(row)
    if (found === undefined) return []
    const deskRank = adjustments.length === 0 ? found.candidate.rank : (deskRanks.get(code) ?? null)
    return [{ ...found, deskRank, adjustment: desk.inForce.get(code) ?? null }]
  })
}

type Found = Pick<RankedCandidate, 'town' | 'candidate'>

/** A candidate as its run keeps it. */
export function keptCandidate(row: CandidateRow): Found {
  const { code, municipalityId, name, prefecture, profileVersionId: versionId, rank, score } = row
  const town = { code, municipalityId, name, prefecture, versionId }
  return { town, candidate: { ...explanationSchema.parse(row.explanation), rank, score } }
}

function computedCandidate(computed: ComputedRun | undefined, code: string): Found | undefined {
  const verdict = computed && verdictOn(computed, code)
  return verdict && 'candidate' in verdict ? { town: verdict.candidate.town, candidate: verdict.candidate.said } : undefined
}

/** Of a run of engine '1', which keeps everyone it excluded. */
export async function storedExcluded(reader: Reader, run: RunRow, count?: number): Promise<ExcludedTown[]> {
  if (run.excluded === null) return []
  const stored = storedExcludedSchema.parse(run.excluded).slice(0, count)
  const towns = await findMunicipalitiesByCode(
    reader,
    stored.map(({ code }) => code),
  )
  return stored.flatMap((said) => {
    const town = towns.get(said.code)
    return town === undefined ? [] : [{ town, said }]
  })
}
