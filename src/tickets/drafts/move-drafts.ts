import type { Transaction } from '../../db/client.ts'
import { moveFilesOfDrafts } from '../attachments/attachments.store.ts'
import { deleteDraft, listDraftsOfAll, lockDraft, writeDraft } from './drafts.store.ts'
import { joinDrafts } from './join-drafts.rules.ts'

/** Brings what everybody was writing at a ticket to the one it becomes part of, with their files, within the transaction that merges them. */
export async function moveDrafts(tx: Transaction, fromId: string, toId: string, now: Date): Promise<void> {
  for (const draft of await listDraftsOfAll(tx, fromId)) {
    const place = { ticketId: toId, staffId: draft.staffId, kind: draft.kind }
    const there = await lockDraft(tx, place)
    const { subject, body } = there ? { subject: there.subject || draft.subject, body: joinDrafts(there.body, draft.body) } : draft
    await writeDraft(tx, place, { subject, body }, now)
    await deleteDraft(tx, draft)
  }
  await moveFilesOfDrafts(tx, fromId, toId)
}
