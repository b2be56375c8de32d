import type { ComputedRun } from './computed-run.ts'
import { relaxationsOf } from '../lines/relaxations.rules.ts'
import type { RunSummary } from './stored-run.schemas.ts'

/** What there is to know of a run as a whole. */
export function summarize({ loaded, ranked }: ComputedRun): RunSummary {
  const { mustHaves, conflicts } = relaxationsOf(loaded.market, ranked)
  return {
    statedProfiles: loaded.set.towns.filter(({ versionId }) => versionId !== null).length,
    mustHaves: [...mustHaves],
    conflicts: conflicts.map((conflict) => [...conflict]),
  }
}
