import { readNow } from '../../db/clock.store.ts'
import type { Deps } from '../../deps.ts'
import { Conflict, Forbidden, InvalidInput } from '../../errors.ts'
import { recordEvent } from '../../events/record-event.ts'
import { fault } from '../../http/input-faults.ts'
import { findMunicipalityByCode } from '../../organizations/read-organization.ts'
import type { SignedInActor } from '../../people/actor.ts'
import { type AdjustmentRow, insertAdjustment, listAdjustmentRows } from './adjustments.store.ts'
import { askRun } from '../runs/ask-run.ts'
import { explainViolation } from '../explain.ts'
import type { NewAdjustment } from '../runs/match.schemas.ts'
import type { ExcludedTown } from '../runs/ranking-answer.ts'
import { loadMarketOfRun } from '../runs/recall-run.ts'
import { runForReading, runForUpdate } from '../runs/run-access.ts'

/**
 * A consultant pins, places or leaves out a candidate of a run, or takes that back, with a reason; the engine's rank stands beside it for
 * ever. Throws NotFound, Forbidden; Conflict `excluded_by_must_have` with why, `not_adjusted` for a release of nothing, `other_engine`,
 * `missing_version`; InvalidInput for a code that is no candidate, and for a position there is not or that is a pinned one's.
 */
export async function adjustRun({ db }: Deps, actor: SignedInActor, runId: string, adjustment: NewAdjustment): Promise<AdjustmentRow> {
  if (actor.kind !== 'staff') throw new Forbidden()
  await loadMarketOfRun(db, runId)
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const { run, ticket } = await runForUpdate(tx, actor, runId)
    refusePositionOfWrongAct(adjustment)
    const { municipality: code, act, reason } = adjustment
    const municipality = await findMunicipalityByCode(tx, code)
    if (!municipality) throw new InvalidInput([fault('municipality', 'no_such_municipality')])
    const { verdicts, desk } = await askRun(db, tx, run, () => [code])
    const { candidate, excluded } = verdicts.get(code) ?? {}
    if (excluded) throw excludedByMustHave(excluded)
    if (!candidate) throw new InvalidInput([fault('municipality', 'not_a_candidate')])
    if (act === 'release' && candidate.adjustment === null) throw nothingToRelease()
    const position = adjustment.position ?? null
    const pinned = [...desk.inForce.values()].filter((other) => other.act === 'pin' && other.code !== code).length
    if (position !== null && position <= pinned) throw new InvalidInput([fault('position', 'position_pinned')])
    const left = [...desk.inForce.values()].filter((other) => other.act === 'exclude').length
    if (position !== null && position > desk.order.length + left) throw new InvalidInput([fault('position', 'position_beyond')])
    const row = await insertAdjustment(tx, {
      runId,
      municipalityId: municipality.id,
      act,
      position,
      reason,
      createdBy: actor.id,
      createdAt: now,
    })
    await recordEvent(tx, {
      type: 'match.adjusted',
      actor,
      ticketId: ticket.id,
      subjectId: runId,
      details: { runId, municipalityCode: code, act },
      at: now,
    })
    return { ...row, code }
  })
}

/** Everything consultants did to a run, in the order they did it. Throws NotFound, Forbidden. */
export async function listAdjustments({ db }: Deps, actor: SignedInActor, runId: string): Promise<AdjustmentRow[]> {
  const { run } = await runForReading(db, actor, runId)
  return listAdjustmentRows(db, run.id)
}

function refusePositionOfWrongAct({ act, position }: NewAdjustment): void {
  if (act === 'place' && position === undefined) throw new InvalidInput([fault('position', 'position_missing')])
  if (act !== 'place' && position !== undefined) throw new InvalidInput([fault('position', 'position_unasked')])
}

/** No consultant can overrule a known fact against a must-have; the must-have itself can be relaxed. */
export function excludedByMustHave({ town, said }: ExcludedTown): Conflict {
  const reasons = said.violations.map(explainViolation)
  return new Conflict(
    'excluded_by_must_have',
    {
      ja: `${town.name}は必須条件により候補から外れています。${reasons.map(({ ja }) => ja).join('')}`,
      en: `A must-have rules ${town.name} out. ${reasons.map(({ en }) => en).join(' ')}`,
    },
    { violations: said.violations.map(({ side, criterion }) => ({ side, criterion })) },
  )
}

function nothingToRelease(): Conflict {
  return new Conflict('not_adjusted', {
    ja: 'この自治体には、取り消せる調整がありません。',
    en: 'Nothing was done with this municipality that could be released.',
  })
}
