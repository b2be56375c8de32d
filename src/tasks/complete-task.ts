import type { Transaction } from '../db/client.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { Forbidden, InvalidInput, NotFound } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import { fault } from '../http/input-faults.ts'
import type { SignedInActor } from '../people/actor.ts'
import { insertReasonWithin } from '../tickets/correspond.ts'
import { ticketForUpdate } from '../tickets/ticket-access.ts'
import { isAboutErasure } from './erasure.rules.ts'
import { settledWish } from './settled-wish.ts'
import { findTask, markDone, type TaskRow } from './tasks.store.ts'

/**
 * Says that a task was seen to; twice is the same as once, and the first stands. NotFound; the errors of `ticketForUpdate`; of a task
 * without ticket, or about a wish to be forgotten, Forbidden to those who only reach their own. A wish to be forgotten is granted by
 * `eraseAddress`; completed by this, it was refused: Conflict (409) `erasure_granted` once it was granted. `reason`: why it is refused,
 * kept as a note of its ticket; InvalidInput where there is none, or for another kind of task.
 */
export async function completeTask({ db }: Deps, actor: SignedInActor, id: string, reason?: string): Promise<TaskRow> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const task = await findTask(tx, id)
    if (!task) throw new NotFound({ ja: '対応事項', en: 'task' })
    const { ticketId, contactId, kind } = task
    if (isAboutErasure(kind) && actor.reach === 'own') throw forSupervisors()
    if (task.ticketNumber !== null) await ticketForUpdate(tx, actor, task.ticketNumber)
    else if (actor.reach === 'own') throw new Forbidden()
    const isWish = kind === 'erasure_request' && contactId !== null
    if (reason !== undefined && (!isWish || ticketId === null)) throw new InvalidInput([fault('reason', 'reason_not_kept')])
    if (await markDone(tx, id, { doneAt: now, doneBy: actor.id })) {
      if (isWish) await recordRefusal(tx, actor, { id, ticketId, contactId, reason, now })
      const details = { taskId: id, kind, ...(isWish && { outcome: 'refused' as const }) }
      await recordEvent(tx, { type: 'task.done', actor, ticketId, subjectId: id, details, at: now })
    } else if (isWish) {
      return settledWish(tx, id, 'refused')
    }
    return (await findTask(tx, id)) ?? task
  })
}

async function recordRefusal(
  tx: Transaction,
  actor: SignedInActor,
  wish: { id: string; ticketId: string | null; contactId: string; reason: string | undefined; now: Date },
): Promise<void> {
  const { id, ticketId, contactId, reason, now } = wish
  const noteId =
    ticketId === null || reason === undefined ? undefined : (await insertReasonWithin(tx, actor, { id: ticketId }, reason, now)).id
  const details = { taskId: id, contactId, ...(noteId !== undefined && { noteId }) }
  await recordEvent(tx, { type: 'erasure.refused', actor, ticketId, subjectId: id, details, at: now })
}

function forSupervisors(): Forbidden {
  return new Forbidden({
    ja: '個人データの消去の申し出は、統括責任者または管理者が対応します。',
    en: 'Requests for erasure are settled by supervisors and administrators.',
  })
}
