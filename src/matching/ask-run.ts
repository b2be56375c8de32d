import type { Database, Transaction } from '../db/client.ts'
import { Conflict } from '../errors.ts'
import { type AdjustmentRow, listAdjustmentRows } from './adjustments.store.ts'
import type { DeskOrder } from './apply-adjustments.rules.ts'
import type { ComputedRun } from './computed-run.ts'
import { runAtDesk, type Verdict } from './desk-order.ts'
import { isOfThisEngine, withRecalledRun } from './recall-run.ts'
import { listCandidateRows, type RunRow } from './runs.store.ts'
import { storedExcluded } from './stored-excluded.ts'

export interface RunVerdicts {
  /** By code, in the order they were chosen; none for what was no part of the run's market. */
  readonly verdicts: ReadonlyMap<string, Verdict>
  readonly desk: DeskOrder<AdjustmentRow>
}

/**
 * What a run says of single municipalities, kept or not, with the consultants' order.
 * @param choose picks their codes, knowing that order.
 * @throws Conflict `not_recallable` when one of them is not kept and another version of the engine made the run.
 */
export async function askRun(
  db: Database,
  tx: Transaction,
  run: RunRow,
  choose: (desk: DeskOrder<AdjustmentRow>) => readonly string[],
): Promise<RunVerdicts> {
  const adjustments = await listAdjustmentRows(tx, run.id)
  const kept = await listCandidateRows(tx, run.id)
  const answer = (computed?: ComputedRun): RunVerdicts & { codes: readonly string[] } => {
    const { desk, verdictOn } = runAtDesk({ kept, adjustments }, computed)
    const codes = choose(desk)
    const verdicts = new Map(codes.map((code) => [code, verdictOn(code)] as const).filter(([, found]) => found.candidate ?? found.excluded))
    return { codes, desk, verdicts }
  }
  const recalled = isOfThisEngine(run) ? await withRecalledRun(db, tx, run, answer) : undefined
  if (recalled !== undefined && 'result' in recalled) return recalled.result
  const { codes, desk, verdicts } = answer()
  const excluded = await storedExcluded(tx, run)
  const known = new Map<string, Verdict>([...excluded.map((one) => [one.town.code, { excluded: one }] as const), ...verdicts])
  // A run of engine '1' keeps everything: whoever is not there was none of its market.
  if (run.excluded === null && codes.some((code) => !known.has(code))) throw notRecallable()
  return { desk, verdicts: known }
}

/** What is not kept of a run that this version of the desk cannot compute. */
export function notRecallable(): Conflict {
  return new Conflict('not_recallable', {
    ja: 'この結果は別の版の計算方法によるもので、保存されていない自治体については計算し直せません。改めてマッチングを実行してください。',
    en: 'Another version of the engine made this run, so what it does not keep cannot be computed; run the match again.',
  })
}
