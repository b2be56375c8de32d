import type { Deps } from '../deps.ts'
import { recordEvent } from '../events/record-event.ts'
import { lockContactWithin } from '../people/verify-contact.ts'
import { createErasureTaskWithin } from '../tasks/create-task.ts'
import { readOpenErasure } from '../tasks/read-erasure.ts'
import type { OpenedLink } from './open-case-link.ts'

/** Notes that the reader of a link asks to be forgotten, as a task of the desk; asking again while that is open changes nothing. */
export async function askErasure({ db }: Pick<Deps, 'db'>, { contact, actor, link, now }: OpenedLink): Promise<void> {
  await db.transaction(async (tx) => {
    await lockContactWithin(tx, contact.id)
    if (await readOpenErasure(tx, contact.id)) return
    const { ticketId } = link
    await createErasureTaskWithin(tx, { contactId: contact.id, ticketId, now })
    const details = { contactId: contact.id }
    await recordEvent(tx, { type: 'erasure.requested', actor, ticketId, subjectId: contact.id, details, at: now })
  })
}
