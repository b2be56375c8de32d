import type { ComputedRun } from './computed-run.ts'
import { reliefFor } from './relaxations.rules.ts'
import type { RunSummary } from './stored-run.schemas.ts'

/** What there is to know of a run as a whole. */
export function summarize({ held, ranked }: ComputedRun): RunSummary {
  const { mustHaves, conflicts } = reliefFor(held.market, ranked)
  return {
    statedProfiles: held.set.towns.filter(({ versionId }) => versionId !== null).length,
    mustHaves: [...mustHaves],
    conflicts: conflicts.map((conflict) => [...conflict]),
  }
}
