import { CATALOG_VERSION } from '../../catalog/catalog-version.ts'
import type { Deps } from '../../deps.ts'
import type { SignedInActor } from '../../people/actor.ts'
import { candidatesByRank, type ComputedRun, verdictOn } from './computed-run.ts'
import { ENGINE_VERSION } from '../score/constants.ts'
import { keptCandidates } from './kept-candidate.ts'
import { unpackExplanation } from './packed-explanation.rules.ts'
import { rankingOf } from './ranking-answer.ts'
import { loadMarketOfRun, withRecalledRun } from './recall-run.ts'
import { runForReading } from './run-access.ts'
import { asStored, type Difference, differencesBetween } from './run-differences.rules.ts'
import { type CandidateRow, listCandidateRows, type RunRow } from './runs.store.ts'

/**
 * Computes a stored run again from the versions it names and compares everything it keeps, bit for bit: no difference means identical. A
 * run of another engine is not compared, since its numbers mean something else; what is missing of what it names, or is not what its digest
 * says, is a difference, too. Throws NotFound, Forbidden.
 */
export async function replayRun({ db }: Deps, actor: SignedInActor, runId: string): Promise<Difference[]> {
  await loadMarketOfRun(db, runId)
  return db.transaction(async (tx) => {
    const { run } = await runForReading(tx, actor, runId)
    if (run.engineVersion !== ENGINE_VERSION) return [{ what: 'engine_version', stored: run.engineVersion, now: ENGINE_VERSION }]
    const ofCatalog = differencesBetween('catalog_version', run.catalogVersion, CATALOG_VERSION)
    const kept = await listCandidateRows(tx, run.id)
    const recalled = await withRecalledRun(db, tx, run, (computed) => comparedWith(run, kept, computed))
    if ('result' in recalled) return [...ofCatalog, ...recalled.result]
    return [...ofCatalog, ...recalled.missing]
  })
}

function comparedWith(run: RunRow, kept: readonly CandidateRow[], computed: ComputedRun): Difference[] {
  const { criteria, candidateCount, excludedCount, summary } = rankingOf(computed)
  const codes = new Set(kept.map(({ code }) => code))
  const newcomers = candidatesByRank(computed, 1, keptCandidates).filter(({ town }) => !codes.has(town.code))
  return [
    ...differencesBetween('candidate_count', run.candidateCount, candidateCount),
    ...differencesBetween('excluded_count', run.excludedCount, excludedCount),
    ...differencesBetween('weights', run.weights, asStored(criteria)),
    ...differencesBetween('summary', run.summary, asStored(summary)),
    ...kept.flatMap((row) => differencesOf(row, computed)),
    ...newcomers.map(({ town, said }): Difference => ({ what: `candidates.${town.code}.rank`, stored: null, now: said.rank })),
  ]
}

function differencesOf({ code, rank, score, profileVersionId, explanation }: CandidateRow, computed: ComputedRun): Difference[] {
  const verdict = verdictOn(computed, code)
  if (verdict === undefined || 'excluded' in verdict) return [{ what: `candidates.${code}.rank`, stored: rank, now: null }]
  const { town, said } = verdict.candidate
  const { code: _, ...rest } = said
  const stored = { rank, score, profileVersionId, ...(unpackExplanation(explanation) as object) }
  const now = { ...rest, profileVersionId: town.versionId }
  return differencesBetween(`candidates.${code}`, stored, asStored(now))
}
