import { CATALOG_VERSION } from '../catalog/catalog-version.ts'
import type { Database, Transaction } from '../db/client.ts'
import { type ComputedRun, computeRun } from './computed-run.ts'
import { ENGINE_VERSION } from './constants.ts'
import { type MissingState, withRecalledMarket } from './held-markets.ts'
import { selectCompanyVersion } from './market.store.ts'
import type { RunRow } from './runs.store.ts'
import { givenWeightsSchema } from './stored-run.schemas.ts'
import { weightsInPlay } from './weights-in-play.rules.ts'
import { findWeights } from './weights.store.ts'

/** Whether this version of the desk computes the very numbers `run` was made of. */
export function isOfThisEngine(run: RunRow): boolean {
  return run.engineVersion === ENGINE_VERSION && run.catalogVersion === CATALOG_VERSION && run.profileSet !== null
}

/**
 * Uses the ranking of a stored run, computed again from the versions it names by today's engine; or says what of them is missing.
 * @param use must take out of the ranking all it needs before it returns.
 */
export async function withRecalledRun<Result>(
  db: Database,
  tx: Transaction,
  run: RunRow,
  use: (computed: ComputedRun) => Result,
): Promise<{ result: Result } | MissingState> {
  const { profileSet: digest, evidenceVersion } = run
  if (digest === null || evidenceVersion === null) return { missing: ['profile_set'] }
  const company = await selectCompanyVersion(tx, run.companyProfileVersionId)
  if (company === undefined) return { missing: [`profile_version ${run.companyProfileVersionId}`] }
  const weights = run.weightsId === null ? null : await findWeights(tx, run.weightsId)
  if (weights === undefined) return { missing: [`match_weights ${run.weightsId}`] }
  const given = weights === null ? {} : weightsInPlay(company, givenWeightsSchema.parse(weights.weights))
  return withRecalledMarket(db, tx, { digest, evidenceVersion }, (held) => use(computeRun(held, company, given)))
}
