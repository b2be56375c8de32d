import type { Transaction } from '../db/client.ts'
import type { SignedInActor } from '../people/actor.ts'
import { eraseMailWords, eraseQuestionNotices } from './erase-mails.store.ts'
import { cancelPending, releaseScanned } from './withheld.store.ts'
import { recordCancelled } from './plan.ts'
import { tellReleased } from './withhold.ts'

/**
 * Lets the mails of a message whose words are erased go no more, and forgets what is kept of those that went, and of reminders that name
 * it.
 */
export async function eraseMailsOfMessage(
  tx: Transaction,
  actor: SignedInActor,
  { ticketId, messageId, now }: { ticketId: string; messageId: string; now: Date },
): Promise<void> {
  const reason = 'words_erased'
  await recordCancelled(tx, actor, await cancelPending(tx, { reason, of: { messageId } }), reason, now)
  await eraseMailWords(tx, { messageId, ticketId })
}

/** A file of a message is erased: its mails wait no longer for the scanner to see it, and no text of theirs names it. */
export async function eraseFileOfMails(tx: Transaction, messageId: string, now: Date): Promise<void> {
  await tellReleased(tx, await releaseScanned(tx, messageId), now)
  await eraseMailWords(tx, { messageId })
}

/** Who was said to have asked is erased: no mail about a question names them any more. Those that wait read it anew when they go. */
export async function eraseAnswererOfMails(tx: Transaction, enquiryId: string): Promise<void> {
  await eraseQuestionNotices(tx, enquiryId)
}
