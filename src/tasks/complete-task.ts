import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { Forbidden, NotFound } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import type { SignedInActor } from '../people/actor.ts'
import { ticketForUpdate } from '../tickets/ticket-access.ts'
import { isAboutErasure } from './erasure.rules.ts'
import { findTask, markDone, type TaskRow } from './tasks.store.ts'

/**
 * Says that a task was seen to; twice is the same as once, and the first stands. NotFound; the errors of `ticketForUpdate`; of a task
 * without ticket, or about a wish to be forgotten, Forbidden to those who only reach their own. A wish to be forgotten is granted by
 * `eraseAddress`; completed by this, it was settled otherwise.
 */
export async function completeTask({ db }: Deps, actor: SignedInActor, id: string): Promise<TaskRow> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const task = await findTask(tx, id)
    if (!task) throw new NotFound({ ja: '対応事項', en: 'task' })
    const { ticketId, kind } = task
    if (isAboutErasure(kind) && actor.reach === 'own') throw forSupervisors()
    if (task.ticketNumber !== null) await ticketForUpdate(tx, actor, task.ticketNumber)
    else if (actor.reach === 'own') throw new Forbidden()
    if (await markDone(tx, id, { doneAt: now, doneBy: actor.id })) {
      await recordEvent(tx, { type: 'task.done', actor, ticketId, subjectId: id, details: { taskId: id, kind }, at: now })
    }
    return (await findTask(tx, id)) ?? task
  })
}

function forSupervisors(): Forbidden {
  return new Forbidden({
    ja: '個人データの消去の申し出は、統括責任者または管理者が対応します。',
    en: 'Requests for erasure are settled by supervisors and administrators.',
  })
}
