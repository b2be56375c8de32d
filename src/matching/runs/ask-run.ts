import type { Database, Transaction } from '../../db/client.ts'
import { type AdjustmentRow, listAdjustmentRows } from '../desk/adjustments.store.ts'
import type { DeskOrder } from '../desk/apply-adjustments.rules.ts'
import type { ComputedRun } from './computed-run.ts'
import { runAtDesk, type Verdict } from '../desk/desk-order.ts'
import { notRecallable, recallRun } from './recall-run.ts'
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
 * @throws Conflict `other_engine`, `missing_version` when one of them is not kept and the run cannot be computed again.
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
  const recalled = await recallRun(db, tx, run, answer)
  if ('result' in recalled) return recalled.result
  const { codes, desk, verdicts } = answer()
  const excluded = await storedExcluded(tx, run)
  const known = new Map<string, Verdict>([...excluded.map((one) => [one.town.code, { excluded: one }] as const), ...verdicts])
  // A run of engine '1' keeps everything: whoever is not there was none of its market.
  if (run.excluded === null && codes.some((code) => !known.has(code))) throw notRecallable(recalled)
  return { desk, verdicts: known }
}
