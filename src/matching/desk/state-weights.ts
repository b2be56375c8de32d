import { readNow } from '../../db/clock.store.ts'
import type { Deps } from '../../deps.ts'
import { Forbidden, InvalidInput } from '../../errors.ts'
import { recordEvent } from '../../events/record-event.ts'
import { requireMatch } from '../../http/preconditions.ts'
import type { SignedInActor } from '../../people/actor.ts'
import { ticketForReading, ticketForUpdate } from '../../tickets/ticket-access.ts'
import { companyOf } from '../runs/company-of-ticket.ts'
import type { NewWeights } from '../runs/match.schemas.ts'
import { refuseBadWeights } from '../criteria/weights.rules.ts'
import { findCurrentWeights, insertWeights, listWeightsRows, type WeightsRow } from './weights.store.ts'

/**
 * A member of the desk states other weights for a ticket's matches than the importances the company gave: the next version, which later
 * runs use and name. Nothing else ever changes weights. Throws NotFound, Forbidden, Conflict `no_company`, InvalidInput; with `ifMatch`, 412
 * `stale` unless it names the newest version (0: none).
 */
export function stateWeights(
  { db }: Deps,
  actor: SignedInActor,
  number: string,
  { reason, ...weights }: NewWeights,
  ifMatch?: string,
): Promise<WeightsRow> {
  if (actor.kind !== 'staff') throw new Forbidden()
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const ticket = await ticketForUpdate(tx, actor, number)
    const { profile } = await companyOf(tx, ticket)
    refuseAsFieldsOfBody(() => {
      refuseBadWeights(profile, weights.company, weights.municipality)
    })
    const current = await findCurrentWeights(tx, ticket.id)
    const before = current?.version ?? 0
    if (ifMatch !== undefined) requireMatch(ifMatch, before)
    const version = before + 1
    const row = await insertWeights(tx, { ticketId: ticket.id, version, weights, reason, createdBy: actor.id, createdAt: now })
    await recordEvent(tx, {
      type: 'weights.stated',
      actor,
      ticketId: ticket.id,
      subjectId: row.id,
      details: { weightsId: row.id, version },
      at: now,
    })
    return row
  })
}

/** The rule names `weights.company.…`, as what-if calls them; here the two sides are fields of the body itself. */
function refuseAsFieldsOfBody(judge: () => void): void {
  try {
    judge()
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    throw new InvalidInput(error.faults.map((one) => ({ ...one, field: one.field.replace(/^weights\./u, '') })))
  }
}

/** Up to `limit` versions of a ticket's weights, newest first, before the version `before`. Throws NotFound, Forbidden. */
export async function listWeights(
  { db }: Deps,
  actor: SignedInActor,
  number: string,
  limit: number,
  before?: number,
): Promise<WeightsRow[]> {
  const ticket = await ticketForReading(db, actor, number)
  return listWeightsRows(db, ticket.id, limit, before)
}
