import { readNow } from '../../db/clock.store.ts'
import type { Deps } from '../../deps.ts'
import { recordEvent } from '../../events/record-event.ts'
import { faultOf } from '../../log/fault.ts'
import { system, type StaffActor } from '../../people/actor.ts'
import { findStaff } from '../../people/read-staff.ts'
import { moveFromUnsent } from '../attachments/attachments.store.ts'
import { addMessageWithin } from '../correspond.ts'
import { ticketForReaction } from '../ticket-access.ts'
import { toldAtTry, triedAgainIn } from './try-again.rules.ts'
import { deleteUnsent, listDueUnsent, lockUnsent, putOffUnsent } from './unsent.store.ts'

const batch = 50

/**
 * Sends the messages whose time has come, each by itself. One that cannot be sent makes way for the others and is tried again later, and
 * its author is told when that goes on. Returns true when there may be more.
 */
export async function sendHeldMessages({ db, log }: Deps): Promise<boolean> {
  const due = await listDueUnsent(db, batch)
  let inTheWay = 0
  for (const id of due) {
    try {
      await sendHeld({ db }, id)
    } catch (error) {
      log.error({ id, fault: faultOf(error) }, 'a message was not sent; it is tried again')
      await putOff({ db }, id).catch(() => {
        // The database is away: it is looked at again with the next turn.
        inTheWay += 1
      })
    }
  }
  return due.length === batch && inTheWay === 0
}

/** The message leaves as if its author wrote it now; nothing when it was taken back meanwhile. */
async function sendHeld({ db }: Pick<Deps, 'db'>, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    const unsent = await lockUnsent(tx, id)
    if (!unsent) return
    const author = await findStaff(tx, unsent.staffId)
    if (!author) throw new Error(`the author of message ${id} is gone`)
    const { id: staffId, role, name } = author
    // Whether they may write was decided when they did.
    const actor: StaffActor = { kind: 'staff', id: staffId, role, name, reach: 'all', substituteFor: [] }
    const { subject, body, ticketId } = unsent
    await addMessageWithin(tx, actor, await ticketForReaction(tx, ticketId), { direction: 'out', subject, body, id }, await readNow(tx))
    await moveFromUnsent(tx, id, { messageId: id })
    await deleteUnsent(tx, id)
  })
}

/** It could not be sent once more; nothing when it was taken back meanwhile. */
async function putOff({ db }: Pick<Deps, 'db'>, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    const unsent = await lockUnsent(tx, id)
    if (!unsent) return
    const at = await readNow(tx)
    const { ticketId, staffId } = unsent
    const tries = unsent.tries + 1
    await putOffUnsent(tx, id, { tries, againAt: new Date(at.getTime() + triedAgainIn(tries) * 1000) })
    if (tries !== toldAtTry) return
    const details = { messageId: id, personId: staffId }
    await recordEvent(tx, { type: 'message.held_up', actor: system, ticketId, subjectId: id, details, at })
  })
}
