import type { Transaction } from '../db/client.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { recordEvent } from '../events/record-event.ts'
import { system, type SignedInActor } from '../people/actor.ts'
import { ticketForReading, ticketForUpdate } from '../tickets/ticket-access.ts'
import { afterPause } from './after-pause.rules.ts'
import { patchFollowUp, type FollowUpRow } from './follow-ups.store.ts'
import { endPause, findPause, holdPause, insertPause, lockScheduledOf, markPaused, releasePaused, type PauseRow } from './pauses.store.ts'
import { recordCancelled } from './plan.ts'
import { tellPaused, tellResumed } from './withhold.ts'

/**
 * Keeps back every scheduled mail of a ticket to its people outside the desk, those planned later included, until it is resumed. Pausing
 * twice is the same as once. Errors: those of `ticketForUpdate`.
 */
export async function pauseFollowUps({ db }: Deps, actor: SignedInActor, number: string, reason: string): Promise<void> {
  await db.transaction(async (tx) => {
    const now = await readNow(tx)
    // Mails first, ticket second, as everywhere.
    const { id: ticketId } = await ticketForReading(tx, actor, number)
    const mails = await lockScheduledOf(tx, ticketId)
    await ticketForUpdate(tx, actor, number)
    if (await findPause(tx, ticketId)) return
    await insertPause(tx, { ticketId, reason, pausedBy: actor.id, pausedAt: now })
    await markPaused(
      tx,
      mails.map(({ id }) => id),
      now,
    )
    await tellPaused(tx, actor, mails, now)
    await recordEvent(tx, { type: 'follow_ups.paused', actor, ticketId, details: { count: mails.length }, at: now })
  })
}

/** Lets them go again: those still to come at their time, those whose time passed one after the other, of each series the last. */
export async function resumeFollowUps({ db }: Deps, actor: SignedInActor, number: string): Promise<void> {
  await db.transaction(async (tx) => {
    const now = await readNow(tx)
    const { id: ticketId } = await ticketForReading(tx, actor, number)
    await lockScheduledOf(tx, ticketId)
    await ticketForUpdate(tx, actor, number)
    if (!(await endPause(tx, ticketId, { resumedBy: actor.id, resumedAt: now }))) return
    const mails = await releasePaused(tx, ticketId)
    const { dueAt, overtaken } = afterPause(
      mails.map((mail) => ({ id: mail.id, dueAt: mail.dueAt, series: seriesOf(mail) })),
      now,
    )
    for (const [id, due] of dueAt) await patchFollowUp(tx, id, { dueAt: due })
    for (const id of overtaken) await patchFollowUp(tx, id, { state: 'cancelled', cancelReason: 'overtaken', heldFor: null })
    await recordCancelled(
      tx,
      actor,
      mails.filter(({ id }) => overtaken.includes(id)),
      'overtaken',
      now,
    )
    const goOn = mails.filter(({ id }) => !overtaken.includes(id)).map((mail) => ({ ...mail, dueAt: dueAt.get(mail.id) ?? mail.dueAt }))
    await tellResumed(tx, actor, goOn, now)
    await recordEvent(tx, { type: 'follow_ups.resumed', actor, ticketId, details: { count: mails.length }, at: now })
  })
}

/** Mails of one sequence about one thing to one side are a series; one added by hand stands alone. */
function seriesOf(mail: Pick<FollowUpRow, 'id' | 'kind' | 'side' | 'shortlistId' | 'enquiryId' | 'introductionId' | 'plannedBy'>): string {
  if (mail.kind === 'manual-follow-up') return mail.id
  return [mail.kind, mail.side, mail.shortlistId, mail.enquiryId, mail.introductionId, mail.plannedBy].join('|')
}

/** Whether a scheduled mail must not go because its ticket is paused; if so it is marked. Asked in the transaction that claims it. */
export async function isKeptBack(
  tx: Transaction,
  { id, kind, ticketId, scheduled, side }: Pick<FollowUpRow, 'id' | 'kind' | 'ticketId' | 'scheduled' | 'side'>,
  now: Date,
): Promise<boolean> {
  if (!scheduled || side === 'staff' || ticketId === null || !(await holdPause(tx, ticketId))) return false
  await patchFollowUp(tx, id, { pausedAt: now })
  await tellPaused(tx, system, [{ id, kind, ticketId }], now)
  return true
}

/** The pause of a ticket, if it is paused. Errors: those of `ticketForReading`. */
export async function readPause({ db }: Deps, actor: SignedInActor, number: string): Promise<PauseRow | undefined> {
  const ticket = await ticketForReading(db, actor, number)
  return findPause(db, ticket.id)
}
