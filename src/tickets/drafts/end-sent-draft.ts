import type { Transaction } from '../../db/client.ts'
import { deleteDraft, lockDraft, type DraftPlace } from './drafts.store.ts'

/** What a draft says, or what was sent; a note has no subject. */
interface Words {
  subject?: string
  body: string
}

const isSame = (a: Words, b: Words) => a.body.trim() === b.body.trim() && (a.subject ?? '').trim() === (b.subject ?? '').trim()

/**
 * Throws the draft away that says what was sent, within the transaction that sends it. Other words of its author's (a note at several
 * tickets, a message of a program) are not what they were writing, which stays.
 */
export async function endSentDraft(tx: Transaction, place: DraftPlace, sent: Words): Promise<void> {
  const draft = await lockDraft(tx, place)
  if (draft && isSame(draft, sent)) await deleteDraft(tx, place)
}
