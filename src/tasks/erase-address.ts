import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { Conflict, NotFound } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import type { SignedInActor } from '../people/actor.ts'
import { findContact } from '../people/read-contacts.ts'
import { takeAccessAtAddressWithin } from '../people/take-contact-access.ts'
import { suppressWithin } from '../suppressions/suppress-address.ts'
import { listFormerContactsOf } from '../tickets/filing/mended-addresses.ts'
import { ticketForUpdate } from '../tickets/ticket-access.ts'
import { createErasureByHandTaskWithin } from './create-task.ts'
import { settledWish } from './settled-wish.ts'
import { findTask, markDone, type TaskRow } from './tasks.store.ts'

/**
 * Grants a person's wish to be forgotten as far as mails go, and completes its task: nothing is mailed to their address any more, for ever,
 * what waits to go to it is cancelled, their links open nothing, and they sign in no more; what is on its way is tried no further. Their
 * data stays: what is to be done with that is a task of its own, and so is what stands with addresses of theirs that they mended. Twice is
 * the same as once. NotFound; Conflict (409) `not_an_erasure` for another kind of task, `erasure_refused` once the wish was refused; the
 * errors of `ticketForUpdate`.
 */
export async function eraseAddress({ db, config }: Pick<Deps, 'db' | 'config'>, actor: SignedInActor, id: string): Promise<TaskRow> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const task = await findTask(tx, id)
    if (!task) throw new NotFound({ ja: '対応事項', en: 'task' })
    const { ticketId, ticketNumber, contactId, kind } = task
    if (kind !== 'erasure_request' || contactId === null) throw notAnErasure()
    if (ticketNumber !== null) await ticketForUpdate(tx, actor, ticketNumber)
    const contact = await findContact(tx, contactId)
    if (!contact) throw new Error('who asked to be forgotten is gone')
    // Whoever settles it first decides; who comes second waits here until that is known.
    if (!(await markDone(tx, id, { doneAt: now, doneBy: actor.id }))) return settledWish(tx, id, 'granted')
    await takeAccessAtAddressWithin(tx, actor, contact.email, now)
    const isNew = await suppressWithin(tx, config, { actor, address: contact.email, reason: 'erased', now })
    if (isNew) {
      await recordEvent(tx, { type: 'address.erased', actor, ticketId, subjectId: contactId, details: { contactId }, at: now })
    }
    await recordEvent(tx, {
      type: 'task.done',
      actor,
      ticketId,
      subjectId: id,
      details: { taskId: id, kind, outcome: 'granted' },
      at: now,
    })
    // What a form said of them stands with the address they mistyped, too, which is nobody's to be suppressed.
    for (const standing of [contactId, ...(await listFormerContactsOf(tx, contactId))]) {
      await createErasureByHandTaskWithin(tx, { contactId: standing, ticketId, now })
    }
    return (await findTask(tx, id)) ?? task
  })
}

function notAnErasure(): Conflict {
  return new Conflict('not_an_erasure', {
    ja: 'この対応事項は、個人データの消去の申し出ではありません。',
    en: 'This task is no request for erasure.',
  })
}
