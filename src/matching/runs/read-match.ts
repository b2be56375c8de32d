import type { Reader } from '../../db/client.ts'
import type { Deps } from '../../deps.ts'
import type { SignedInActor } from '../../people/actor.ts'
import { listAdjustmentRows } from '../desk/adjustments.store.ts'
import { excludedAt, excludedPlaces } from './computed-run.ts'
import { type RunAtDesk, runAtDesk } from '../desk/desk-order.ts'
import { explainLater } from './explain-later.ts'
import { inSlices } from './in-slices.ts'
import type { Extent, RunAnswer } from './ranking-answer.ts'
import { isOfThisEngine, loadMarketOfRun, ofOtherEngine, recallRun } from './recall-run.ts'
import { runForReading } from './run-access.ts'
import { type CandidateRow, countCandidates, listCandidateRows, type RunRow } from './runs.store.ts'
import { storedExcluded } from './stored-excluded.ts'
import { storedExcludedSchema, storedWeightsSchema, summarySchema } from './stored-run.schemas.ts'
import { undecidedFormOf } from './undecided-form.ts'
import { findWeights } from '../desk/weights.store.ts'

/** How much of a run is wanted, and by whose order. */
export interface Wanted extends Extent {
  readonly order: 'engine' | 'desk'
}

/** A stored run of a ticket: what it keeps as it was kept, the rest computed again from what it names. Throws NotFound, Forbidden. */
export async function readMatch({ db }: Deps, actor: SignedInActor, number: string, runId: string, wanted: Wanted): Promise<RunAnswer> {
  const { run, ticket } = await runForReading(db, actor, runId, number)
  // Nothing of a run ever changes, and adjustments are only added: it needs no transaction to be read as of one moment.
  const adjustments = await listAdjustmentRows(db, run.id)
  const counts = await countsOf(db, run)
  const kept = await listCandidateRows(db, run.id, adjustments.length > 0 ? undefined : wanted.limit)
  const asksForMore =
    adjustments.length > 0 ||
    Math.min(wanted.limit, counts.candidateCount) > keptWithoutGap(kept) ||
    Math.min(wanted.excluded, counts.excludedCount) > 0
  if (asksForMore) await loadMarketOfRun(db, run.id)
  const recalled = asksForMore
    ? await db.transaction((tx) =>
        recallRun(db, tx, run, (computed) => {
          const atDesk = runAtDesk({ kept, adjustments }, computed)
          return {
            candidates: explainLater(computed, codesWanted(atDesk, wanted), (code) => atDesk.verdictOn(code).candidate),
            excluded: explainLater(computed, excludedPlaces(computed, wanted.excluded), (place) => excludedAt(computed, place)),
          }
        }),
      )
    : isOfThisEngine(run)
      ? undefined
      : ofOtherEngine
  const found = recalled && 'result' in recalled ? recalled.result : undefined
  const atDesk = runAtDesk({ kept, adjustments })
  const candidates =
    found === undefined ? await inSlices(codesWanted(atDesk, wanted), (code) => atDesk.verdictOn(code).candidate) : await found.candidates()
  // A run of engine '1' keeps everything.
  const keepsAll = run.profileSet === null
  return {
    ...counts,
    run,
    ticketNumber: ticket.number,
    adjustments,
    companyProfileVersionId: run.companyProfileVersionId,
    undecidedForm: await undecidedFormOf(db, ticket, run.companyProfileVersionId, run.createdAt),
    engineVersion: run.engineVersion,
    catalogVersion: run.catalogVersion,
    evidenceVersion: run.evidenceVersion,
    criteria: storedWeightsSchema.parse(run.weights),
    weights: (run.weightsId === null ? undefined : await findWeights(db, run.weightsId)) ?? null,
    summary: run.summary === null ? null : summarySchema.parse(run.summary),
    unrecallable: recalled && 'because' in recalled && !keepsAll ? recalled.because : null,
    candidates: candidates.filter((candidate) => candidate !== undefined),
    excluded: found === undefined ? await storedExcluded(db, run, wanted.excluded) : await found.excluded(),
  }
}

/** How many of the first ranks are kept without a gap: a shortlist may have kept somebody far behind them. */
function keptWithoutGap(kept: readonly CandidateRow[]): number {
  const gap = kept.findIndex(({ rank }, index) => rank !== index + 1)
  return gap < 0 ? kept.length : gap
}

async function countsOf(reader: Reader, run: RunRow): Promise<{ candidateCount: number; excludedCount: number }> {
  if (run.candidateCount !== null && run.excludedCount !== null) {
    return { candidateCount: run.candidateCount, excludedCount: run.excludedCount }
  }
  return { candidateCount: await countCandidates(reader, run.id), excludedCount: storedExcludedSchema.parse(run.excluded).length }
}

function codesWanted({ engineOrder, desk }: RunAtDesk, { limit, order }: Wanted): readonly string[] {
  return (order === 'desk' ? desk.order : engineOrder).slice(0, limit)
}
