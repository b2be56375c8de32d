import type { Reader, Transaction } from '../db/client.ts'
import { Conflict, NotFound, type Sentence } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import type { SignedInActor } from '../people/actor.ts'
import { eraseFile, findAttachment } from './attachments/attachments.store.ts'
import { insertReasonWithin } from './correspond.ts'
import { eraseMessageWords, eraseNoteWords, findMessage, selectNotes } from './correspondence.store.ts'
import { mayEraseNote } from './erase-words.policy.ts'
import { eraseAnswererOfPassed, findPassedCase } from './passing/passed-cases.store.ts'
import { requireReach } from './ticket-access.ts'
import { findTicketById } from './tickets.store.ts'

/** What was said at a ticket and can be erased by itself; of an enquiry and a passed case, who was said to have answered or asked. */
export type Said = 'message' | 'note' | 'attachment' | 'enquiry_answerer' | 'passed_case_answerer'

/** Where something was said; `messageId`: the message it is, or is a file of. */
export interface SaidAt {
  readonly ticketId: string
  readonly messageId: string | null
  /** Of a note: whether it gives the reason of an act, and who wrote it. */
  readonly note?: { readonly givesReason: boolean; readonly staffId: string }
}

/** How one kind of it is found and taken away. */
export interface Erasable {
  readonly words: Sentence
  readonly find: (reader: Reader, id: string) => Promise<SaidAt | undefined>
  /** False when there is nothing to take away. */
  readonly erase: (tx: Transaction, id: string, now: Date) => Promise<boolean>
}

/** Those that tickets keep themselves. */
export const erasableAtTickets: Readonly<Record<Exclude<Said, 'enquiry_answerer'>, Erasable>> = {
  message: {
    words: { ja: 'メッセージ', en: 'message' },
    find: async (reader, id) => {
      const message = await findMessage(reader, id)
      return message && { ticketId: message.ticketId, messageId: id }
    },
    erase: eraseMessageWords,
  },
  note: {
    words: { ja: 'メモ', en: 'note' },
    find: async (reader, id) => {
      const [note] = await selectNotes(reader, [id])
      return note && { ticketId: note.ticketId, messageId: null, note }
    },
    erase: eraseNoteWords,
  },
  attachment: {
    words: { ja: '添付ファイル', en: 'attachment' },
    // What somebody is still writing is theirs to change.
    find: async (reader, id) => {
      const file = await findAttachment(reader, id)
      return file && (file.messageId ?? file.noteId) !== null ? { ticketId: file.ticketId, messageId: file.messageId } : undefined
    },
    erase: async (tx, id) => (await eraseFile(tx, id)) !== undefined,
  },
  passed_case_answerer: {
    words: { ja: '実際の回答者', en: 'person who answered' },
    find: async (reader, id) => {
      const passed = (await findPassedCase(reader, id))?.passed
      const ticketId = passed?.ticketId ?? passed?.sourceTicketId
      return ticketId ? { ticketId, messageId: null } : undefined
    },
    erase: eraseAnswererOfPassed,
  },
}

/**
 * Where something was said, if `actor` reaches its ticket, also one that became part of another. NotFound; Conflict (409) `gives_reason`
 * when it is a note whose words are not theirs to take away; the errors of `requireReach`.
 */
export async function findSaid(tx: Transaction, actor: SignedInActor, { words, find }: Erasable, id: string): Promise<SaidAt> {
  const found = await find(tx, id)
  const ticket = found && (await findTicketById(tx, found.ticketId))
  if (!found || !ticket) throw new NotFound(words)
  await requireReach(tx, actor, ticket)
  if (found.note && !mayEraseNote(actor, found.note)) throw reasonStays
  return found
}

const reasonStays = new Conflict('gives_reason', {
  ja: '操作の理由として記録されたメモです。書いたご本人や管理者は消去できません。消去が必要なときは、ほかの統括責任者に依頼してください。',
  en: 'This note gives the reason of an act. Neither whoever wrote it nor an administrator can erase it; ask another supervisor to.',
})

/**
 * Erases what was said, for good, within the caller's transaction; false when there is nothing to erase any more. That it was there stays;
 * the reason is kept as a note of its ticket.
 */
export async function eraseSaidWithin(
  tx: Transaction,
  actor: SignedInActor,
  { erase }: Erasable,
  { said, id, ticketId, reason, now }: { said: Said; id: string; ticketId: string; reason: string; now: Date },
): Promise<boolean> {
  if (!(await erase(tx, id, now))) return false
  const note = await insertReasonWithin(tx, actor, { id: ticketId }, reason, now)
  const details = { erasedId: id, noteId: note.id }
  await recordEvent(tx, { type: `${said}.erased`, actor, ticketId, subjectId: id, details, at: now })
  return true
}
