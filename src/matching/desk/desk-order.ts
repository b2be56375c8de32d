import type { AdjustmentRow } from './adjustments.store.ts'
import { applyAdjustments, type DeskOrder } from './apply-adjustments.rules.ts'
import { codesByRank, type ComputedRun, verdictOn } from '../runs/computed-run.ts'
import { keptCandidate } from '../runs/kept-candidate.ts'
import type { ExcludedTown, RankedCandidate } from '../runs/ranking-answer.ts'
import type { CandidateRow } from '../runs/runs.store.ts'

/** What a run says of one municipality; neither: it was none of its market. */
export interface Verdict {
  readonly candidate?: RankedCandidate
  readonly excluded?: ExcludedTown
}

/** What the database keeps of a run: candidates by rank, and what consultants did, in the order they did it. */
export interface KeptOfRun {
  readonly kept: readonly CandidateRow[]
  readonly adjustments: readonly AdjustmentRow[]
}

/** A run with the consultants' order beside the engine's. */
export interface RunAtDesk {
  /** Codes of all candidates by rank; of those kept, when the run was not computed again. */
  readonly engineOrder: readonly string[]
  readonly desk: DeskOrder<AdjustmentRow>
  verdictOn(code: string): Verdict
}

/**
 * Puts what a run keeps and what is computed again under the consultants' order. What is kept is told as it was kept.
 * @param computed without it, only what is kept is known.
 */
export function runAtDesk({ kept, adjustments }: KeptOfRun, computed?: ComputedRun): RunAtDesk {
  const engineOrder = computed === undefined ? kept.map(({ code }) => code) : codesByRank(computed)
  const desk = applyAdjustments(engineOrder, adjustments)
  const deskRanks = new Map(desk.order.map((code, index) => [code, index + 1]))
  const rows = new Map(kept.map((row) => [row.code, row]))
  return {
    engineOrder,
    desk,
    verdictOn: (code) => {
      const row = rows.get(code)
      const judged = row === undefined && computed !== undefined ? verdictOn(computed, code) : undefined
      if (judged && 'excluded' in judged) return { excluded: judged.excluded }
      const said = judged && { town: judged.candidate.town, candidate: judged.candidate.said }
      const described = row === undefined ? said : keptCandidate(row)
      if (described === undefined) return {}
      const deskRank = adjustments.length === 0 ? described.candidate.rank : (deskRanks.get(code) ?? null)
      return { candidate: { ...described, deskRank, adjustment: desk.inForce.get(code) ?? null } }
    },
  }
}
