import type { HoldReason } from '../catalog/follow-up-codes.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { Conflict, type Sentence } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import type { SignedInActor } from '../people/actor.ts'
import { lockPending } from './cancel-follow-up.ts'
import { mayGoThough } from './follow-up-acts.policy.ts'
import { patchFollowUp } from './follow-ups.store.ts'

/**
 * Sends a mail that waits at once, whatever the hour and in spite of a pause: a person asks for it. Conflict `follow_up_held` when its
 * address is not proved or its municipality's question is open, `follow_up_not_pending` when it has gone or is going; and the errors of `ticketForUpdate`.
 */
export async function hastenFollowUp({ db }: Deps, actor: SignedInActor, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    const now = await readNow(tx)
    const followUp = await lockPending(tx, actor, id)
    if (followUp.heldFor && !mayGoThough(followUp)) {
      throw new Conflict('follow_up_held', whyHeld(followUp.heldFor), { heldFor: followUp.heldFor })
    }
    const details = { ...followUp.details, hastened: true }
    await patchFollowUp(tx, id, { dueAt: followUp.dueAt < now ? followUp.dueAt : now, scheduled: false, pausedAt: null, details })
    const { ticketId } = followUp
    await recordEvent(tx, { type: 'follow_up.hastened', actor, ticketId, subjectId: id, details: { followUpId: id }, at: now })
  })
}

function whyHeld(reason: HoldReason): Sentence {
  if (reason === 'scan')
    return { ja: '添付ファイルのウイルス検査が済むまで送信できません。', en: 'It cannot go until its files have been scanned.' }
  return reason === 'question_open'
    ? { ja: '自治体からの質問に回答するまで送信できません。', en: 'It cannot go until the municipality’s question is replied to.' }
    : { ja: '宛先が確認されるまで送信できません。', en: 'It cannot go until its recipient is verified.' }
}
