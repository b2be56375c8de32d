import { randomUUID } from 'node:crypto'
import { readNow } from '../../db/clock.store.ts'
import type { Deps } from '../../deps.ts'
import { recordEvent } from '../../events/record-event.ts'
import { applicant } from '../../people/actor.ts'
import { linkSecretOf } from '../../people/link-secret.ts'
import { answerBefore, digestOfRequest } from '../../tickets/answer-once.ts'
import { countSendingWithin } from '../../tickets/filing/count-sending.ts'
import { sentAgainAt, type SentAgain } from '../../tickets/filing/resend.rules.ts'
import type { Form, Receipt } from '../../tickets/intake.schemas.ts'
import { waitingSecrets, waitsUntil } from './waiting-link.rules.ts'
import { timesSentAgain } from './times-sent-again.ts'
import { deleteWaitingForm, insertWaitingForm, lockWaitingOf } from './waiting-forms.store.ts'

/** What became of a form: it waits until then for its confirmation, or was filed before. */
export type Kept =
  /**
   * `sentAgain`: what became of the wish for the mail about it once more; null where nobody wished for it, or another form was kept
   * instead. `next`: what would become of one now.
   */
  | { readonly kind: 'waiting'; readonly expiresAt: Date; readonly sentAgain: SentAgain | null; readonly next: SentAgain }
  | { readonly kind: 'filed'; readonly receipt: Receipt }

/** Who wants a form kept: the network address it came from; `again` when they miss the mail about it. */
export interface Wish {
  readonly address: string
  readonly again?: boolean
}

/**
 * Keeps a form for three business days until the link in a mail to its contact confirms it. The same form under the same key is kept, and
 * mailed about, once; another one under that key takes its place, whose link then opens nothing. TooManySendings when `address`, the
 * network address it came from, has had its share of such mails; DeskError `idempotency_key_reused` (422) when the key has filed another
 * form.
 */
export async function keepForm({ db, config }: Deps, form: Form, key: string, { address, again = false }: Wish): Promise<Kept> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const { audience } = form
    const bodyDigest = digestOfRequest(form)
    const receipt = await answerBefore<Receipt>(tx, { route: audience, key, bodyDigest, now })
    if (receipt) return { kind: 'filed', receipt }
    const earlier = await lockWaitingOf(tx, audience, key)
    const waits = earlier && earlier.expiresAt > now && earlier.bodyDigest.equals(bodyDigest)
    const times = waits ? await timesSentAgain(tx, earlier.id) : []
    const may = sentAgainAt(now, times)
    if (waits && (!again || may !== 'sent')) {
      return { kind: 'waiting', expiresAt: earlier.expiresAt, sentAgain: again ? may : null, next: may }
    }
    await countSendingWithin(tx, config, { address, kind: 'mail' }, now)
    if (waits) {
      const once = { waitingFormId: earlier.id, again: true } as const
      await recordEvent(tx, { type: 'form.kept', actor: applicant, ticketId: null, subjectId: earlier.id, details: once, at: now })
      return { kind: 'waiting', expiresAt: earlier.expiresAt, sentAgain: 'sent', next: sentAgainAt(now, [...times, now]) }
    }
    if (earlier) await deleteWaitingForm(tx, earlier.id)
    const id = randomUUID()
    const { tokenHash, shortCodeHash } = waitingSecrets(linkSecretOf(config), id)
    const expiresAt = waitsUntil(now)
    await insertWaitingForm(tx, { id, audience, key, bodyDigest, form, tokenHash, shortCodeHash, createdAt: now, expiresAt })
    const details = { waitingFormId: id }
    await recordEvent(tx, { type: 'form.kept', actor: applicant, ticketId: null, subjectId: id, details, at: now })
    return { kind: 'waiting', expiresAt, sentAgain: null, next: 'sent' }
  })
}
