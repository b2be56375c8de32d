import type { Transaction } from '../db/client.ts'
import { recordEvent } from '../events/record-event.ts'
import type { SignedInActor } from '../people/actor.ts'
import { moveShortlist } from './shortlist.rules.ts'
import { updateShortlist, type ShortlistRow } from './shortlists.store.ts'

export interface DraftChange {
  /** Which fields of the list are other than they were. */
  readonly fields: readonly string[]
  readonly words: Partial<Pick<ShortlistRow, 'note' | 'enquirySummary'>>
}

/**
 * Writes what somebody changed of a list that has not left the desk: an approval it had ends with that, since it was of something else.
 * Conflict (409) `illegal_move` once it has left.
 */
export async function writeDraft(
  tx: Transaction,
  actor: SignedInActor,
  shortlist: ShortlistRow,
  { fields, words }: DraftChange,
  at: Date,
): Promise<void> {
  const { id, ticketId, approvedBy } = shortlist
  const status = moveShortlist(shortlist, 'change', at)
  await updateShortlist(tx, id, { ...words, status, approvedBy: null, approvedAt: null })
  const about = { actor, ticketId, subjectId: id, at }
  await recordEvent(tx, { type: 'shortlist.changed', ...about, details: { shortlistId: id, fields: [...fields] } })
  if (approvedBy === null) return
  await recordEvent(tx, { type: 'shortlist.approval_ended', ...about, details: { shortlistId: id } })
}
