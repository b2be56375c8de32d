import { CATALOG_VERSION } from '../../catalog/catalog-version.ts'
import type { Database, Transaction } from '../../db/client.ts'
import { Conflict } from '../../errors.ts'
import { type ComputedRun, computeRun } from './computed-run.ts'
import { ENGINE_VERSION } from '../score/constants.ts'
import { type MissingState, notThere } from './load-market.ts'
import { loadRecalledMarket, withRecalledMarket } from './loaded-markets.ts'
import { selectCompanyVersion } from './market.store.ts'
import { type RunRow, selectRun } from './runs.store.ts'
import { givenWeightsSchema } from './stored-run.schemas.ts'
import { weightsInPlay } from '../criteria/weights-in-play.rules.ts'
import { findWeights } from '../desk/weights.store.ts'

/** Why what a run does not keep cannot be computed: another version of the desk made it, or what it names is not there (`missing`). */
export interface Unrecallable {
  readonly because: 'other_engine' | 'missing_version'
  readonly missing: readonly string[]
}

export const ofOtherEngine: Unrecallable = { because: 'other_engine', missing: [] }

/** Whether this version of the desk computes the very numbers `run` was made of. */
export function isOfThisEngine(run: RunRow): boolean {
  return run.engineVersion === ENGINE_VERSION && run.catalogVersion === CATALOG_VERSION && run.profileSet !== null
}

/**
 * Loads the market a run looked at, if it can be computed again; to be awaited before the transaction that uses it, as `loadCurrentMarket`.
 */
export async function loadMarketOfRun(db: Database, runId: string): Promise<void> {
  const run = await selectRun(db, runId)
  if (run === undefined || !isOfThisEngine(run)) return
  const { profileSet: digest, evidenceVersion } = run
  if (digest !== null && evidenceVersion !== null) await loadRecalledMarket(db, { digest, evidenceVersion })
}

/** Uses a stored run, computed again, as long as what comes of it is what the run said; otherwise why not. `use` as below. */
export async function recallRun<Result>(
  db: Database,
  tx: Transaction,
  run: RunRow,
  use: (computed: ComputedRun) => Result,
): Promise<{ result: Result } | Unrecallable> {
  if (!isOfThisEngine(run)) return ofOtherEngine
  const recalled = await withRecalledRun(db, tx, run, use)
  return 'result' in recalled ? recalled : { because: 'missing_version', missing: recalled.missing.map(({ what }) => what) }
}

/** A run was asked for what it does not keep. */
export function notRecallable({ because, missing }: Unrecallable): Conflict {
  if (because === 'other_engine') {
    return new Conflict(because, {
      ja: 'この結果は別の版の計算方法または項目一覧によるもので、保存されていない自治体については計算し直せません。改めてマッチングを実行してください。',
      en: 'Another version of the engine or of the catalog made this run, so what it does not keep cannot be computed; run the match again.',
    })
  }
  return new Conflict(
    because,
    {
      ja: 'この結果のもとになった情報の一部がデータベースに見つからないため、保存されていない自治体については計算し直せません。改めてマッチングを実行し、管理者にお知らせください。',
      en: 'Something this run was made of is not in the database any more, so what it does not keep cannot be computed; run the match again, and tell the administrator.',
    },
    { missing },
  )
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
  if (digest === null || evidenceVersion === null) return { missing: [notThere('profile_set')] }
  const company = await selectCompanyVersion(tx, run.companyProfileVersionId)
  if (company === undefined) return { missing: [notThere(`profile_version ${run.companyProfileVersionId}`)] }
  const weights = run.weightsId === null ? null : await findWeights(tx, run.weightsId)
  if (weights === undefined) return { missing: [notThere(`match_weights ${run.weightsId}`)] }
  const given = weights === null ? {} : weightsInPlay(company, givenWeightsSchema.parse(weights.weights))
  return withRecalledMarket(db, tx, { digest, evidenceVersion }, (loaded) => use(computeRun(loaded, company, given)))
}
