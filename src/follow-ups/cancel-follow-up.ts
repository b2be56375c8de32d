import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { Conflict, NotFound } from '../errors.ts'
import type { SignedInActor } from '../people/actor.ts'
import { ticketForUpdate } from '../tickets/ticket-access.ts'
import { findWithTicketNumber, lockFollowUp, patchFollowUp } from './follow-ups.store.ts'
import { recordCancelled } from './plan.ts'

const followUpWord = { ja: 'フォローアップ', en: 'follow-up' }

/**
 * Takes a follow-up back before it goes. Cancelling twice is the same as once. NotFound when there is none; Conflict
 * `follow_up_not_pending` when it has gone, is going, or was given up on; and the errors of `ticketForUpdate`.
 */
export async function cancelFollowUp({ db }: Deps, actor: SignedInActor, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    const now = await readNow(tx)
    const found = await findWithTicketNumber(tx, id)
    // Follow-up first, ticket second, as everywhere: whoever sends it holds it while reading the case.
    const followUp = found && (await lockFollowUp(tx, id))
    if (!found?.ticketNumber || !followUp) throw new NotFound(followUpWord)
    await ticketForUpdate(tx, actor, found.ticketNumber)
    if (followUp.state === 'cancelled') return
    if (followUp.state !== 'pending') {
      throw new Conflict(
        'follow_up_not_pending',
        {
          ja: 'このメールは既に送信されたか送信中のため、取り消せません。',
          en: 'This mail has gone or is going; it cannot be taken back.',
        },
        { state: followUp.state },
      )
    }
    await patchFollowUp(tx, id, { state: 'cancelled', cancelReason: 'by_hand', heldFor: null })
    await recordCancelled(tx, actor, [followUp], 'by_hand', now)
  })
}
