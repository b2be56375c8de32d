import type { Database, Transaction } from '../db/client.ts'
import { Conflict } from '../errors.ts'
import { type AdjustmentRow, listAdjustmentRows } from './adjustments.store.ts'
import { applyAdjustments, type DeskOrder } from './apply-adjustments.rules.ts'
import { codesByRank, type ComputedRun, verdictOn } from './computed-run.ts'
import { type ExcludedTown, keptCandidate, type RankedCandidate, storedExcluded } from './read-match.ts'
import { isOfThisEngine, withRecalledRun } from './recall-run.ts'
import { type CandidateRow, listCandidateRows, type RunRow } from './runs.store.ts'

/** What a run says of one municipality; neither: it was none of its market. */
export interface Verdict {
  readonly candidate?: RankedCandidate
  readonly excluded?: ExcludedTown
}

export interface RunVerdicts {
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
    const desk = applyAdjustments(computed === undefined ? kept.map(({ code }) => code) : codesByRank(computed), adjustments)
    const codes = choose(desk)
    return { codes, desk, verdicts: verdictsOn(codes, kept, desk, computed) }
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

function verdictsOn(
  codes: readonly string[],
  kept: readonly CandidateRow[],
  desk: DeskOrder<AdjustmentRow>,
  computed: ComputedRun | undefined,
): Map<string, Verdict> {
  const rows = new Map(kept.map((row) => [row.code, row]))
  const deskRanks = new Map(desk.order.map((code, index) => [code, index + 1]))
  const verdicts = new Map<string, Verdict>()
  for (const code of codes) {
    const row = rows.get(code)
    const judged = row === undefined && computed !== undefined ? verdictOn(computed, code) : undefined
    const found =
      row !== undefined
        ? keptCandidate(row)
        : judged && 'candidate' in judged
          ? { town: judged.candidate.town, candidate: judged.candidate.said }
          : undefined
    if (found !== undefined) {
      const adjustment = desk.inForce.get(code) ?? null
      verdicts.set(code, { candidate: { ...found, deskRank: deskRanks.get(code) ?? null, adjustment } })
    } else if (judged && 'excluded' in judged) verdicts.set(code, { excluded: judged.excluded })
  }
  return verdicts
}

/** What is not kept of a run that this version of the desk cannot compute. */
export function notRecallable(): Conflict {
  return new Conflict('not_recallable', {
    ja: 'この結果は別の版の計算方法によるもので、保存されていない自治体については計算し直せません。改めてマッチングを実行してください。',
    en: 'Another version of the engine made this run, so what it does not keep cannot be computed; run the match again.',
  })
}
