import type { Deps } from '../../deps.ts'
import type { SignedInActor } from '../../people/actor.ts'
import { type AdjustmentRow, listAdjustmentRows } from '../desk/adjustments.store.ts'
import { applyAdjustments } from '../desk/apply-adjustments.rules.ts'
import { codesByRank, linesByRank, type RankedLine } from './computed-run.ts'
import { keptCandidate } from './kept-candidate.ts'
import { loadMarketOfRun, notRecallable, recallRun } from './recall-run.ts'
import { sharedRankAt, sharedRanks } from '../score/shared-ranks.rules.ts'
import { runForReading } from './run-access.ts'
import { listCandidateRows } from './runs.store.ts'

/** A line of a run's ranking; `deskRank`: place in the consultants' order, null when they left it out; `act`: what they did that counts. */
export interface DeskLine extends RankedLine {
  readonly deskRank: number | null
  readonly act: AdjustmentRow['act'] | null
}

/**
 * Up to `limit` candidates of a run by rank, after the rank `after`, in numbers only: what takes long, explaining them, is left out. Throws
 * NotFound, Forbidden, and Conflict `other_engine`, `missing_version` when it cannot be computed again.
 */
export async function readRanking({ db }: Deps, actor: SignedInActor, runId: string, limit: number, after = 0): Promise<DeskLine[]> {
  const { run } = await runForReading(db, actor, runId)
  const adjustments = await listAdjustmentRows(db, run.id)
  const atDesk = (lines: readonly RankedLine[], engineOrder: readonly string[]): DeskLine[] => {
    const { order, inForce } = applyAdjustments(engineOrder, adjustments)
    const deskRanks = new Map(order.map((code, index) => [code, index + 1]))
    return lines.map((line) => {
      const { code } = line.town
      return { ...line, deskRank: deskRanks.get(code) ?? null, act: inForce.get(code)?.act ?? null }
    })
  }
  if (run.profileSet === null) {
    const kept = (await listCandidateRows(db, run.id)).map(keptCandidate)
    const shared = sharedRanks(kept.map(({ candidate: { score, companySide, confidence } }) => [score, companySide.score, confidence]))
    const lines = kept.map(({ town, candidate }): RankedLine => {
      const { rank, score, confidence, companySide, municipalitySide, unknowns } = candidate
      const open = unknowns.filter(({ side }) => side === 'company')
      const unanswered = { wishes: open.length, mustHaves: open.filter(({ must }) => must).length }
      const scores = { score, companyScore: companySide.score, municipalityScore: municipalitySide.score, confidence }
      return { town, rank, ...sharedRankAt(shared, rank), ...scores, unanswered }
    })
    const wanted = lines.filter(({ rank }) => rank > after).slice(0, limit)
    return atDesk(
      wanted,
      kept.map(({ town }) => town.code),
    )
  }
  await loadMarketOfRun(db, run.id)
  const recalled = await db.transaction((tx) =>
    recallRun(db, tx, run, (computed) => atDesk(linesByRank(computed, after + 1, after + limit), codesByRank(computed))),
  )
  if (!('result' in recalled)) throw notRecallable(recalled)
  return recalled.result
}
