import type { Deps } from '../../deps.ts'
import type { SignedInActor } from '../../people/actor.ts'
import { excludedAfter } from './computed-run.ts'
import type { ExcludedTown } from './ranking-answer.ts'
import { loadMarketOfRun, notRecallable, recallRun } from './recall-run.ts'
import { runForReading } from './run-access.ts'
import { storedExcluded } from './stored-excluded.ts'

/**
 * Up to `limit` of the municipalities a run ruled out, in order of code, after the code `after`. Throws NotFound, Forbidden, and Conflict
 * `other_engine`, `missing_version` when it cannot be computed again.
 */
export async function listExcluded(
  { db }: Deps,
  actor: SignedInActor,
  runId: string,
  limit: number,
  after = '',
): Promise<readonly ExcludedTown[]> {
  await loadMarketOfRun(db, runId)
  return db.transaction(async (tx) => {
    const { run } = await runForReading(tx, actor, runId)
    if (run.excluded !== null) return (await storedExcluded(tx, run)).filter(({ town }) => town.code > after).slice(0, limit)
    const recalled = await recallRun(db, tx, run, (computed) => excludedAfter(computed, limit, after))
    if (!('result' in recalled)) throw notRecallable(recalled)
    return recalled.result
  })
}
