import type { Reader, Transaction } from '../db/client.ts'
import { NotFound } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import type { SignedInActor } from '../people/actor.ts'
import { eraseFile, findAttachment } from './attachments/attachments.store.ts'
import { insertNoteWithin } from './correspond.ts'
import { eraseMessageWords, eraseNoteWords, findMessage, selectNotes } from './correspondence.store.ts'
import { requireReach } from './ticket-access.ts'
import { findTicketById } from './tickets.store.ts'

/** What was said at a ticket and can be erased by itself. */
export type Said = 'message' | 'note' | 'attachment'

/** Where something was said; `messageId`: the message it is, or is a file of. */
export interface SaidAt {
  readonly ticketId: string
  readonly messageId: string | null
}

const words = {
  message: { ja: 'メッセージ', en: 'message' },
  note: { ja: 'メモ', en: 'note' },
  attachment: { ja: '添付ファイル', en: 'attachment' },
} as const

const finders: Readonly<Record<Said, (reader: Reader, id: string) => Promise<SaidAt | undefined>>> = {
  message: async (reader, id) => {
    const message = await findMessage(reader, id)
    return message && { ticketId: message.ticketId, messageId: id }
  },
  note: async (reader, id) => {
    const [note] = await selectNotes(reader, [id])
    return note && { ticketId: note.ticketId, messageId: null }
  },
  // What somebody is still writing is theirs to change.
  attachment: async (reader, id) => {
    const file = await findAttachment(reader, id)
    return file && (file.messageId ?? file.noteId) !== null ? { ticketId: file.ticketId, messageId: file.messageId } : undefined
  },
}

const erasers: Readonly<Record<Said, (tx: Transaction, id: string, now: Date) => Promise<boolean>>> = {
  message: eraseMessageWords,
  note: eraseNoteWords,
  attachment: async (tx, id) => (await eraseFile(tx, id)) !== undefined,
}

/** Where something was said, if `actor` reaches its ticket, also one that became part of another. NotFound; the errors of `requireReach`. */
export async function findSaid(tx: Transaction, actor: SignedInActor, said: Said, id: string): Promise<SaidAt> {
  const found = await finders[said](tx, id)
  const ticket = found && (await findTicketById(tx, found.ticketId))
  if (!found || !ticket) throw new NotFound(words[said])
  await requireReach(tx, actor, ticket)
  return found
}

/**
 * Erases the words of a message or a note, or a file with its name, for good, within the caller's transaction; false when they are erased
 * already. That it was there stays; the reason is kept as a note of its ticket.
 */
export async function eraseSaidWithin(
  tx: Transaction,
  actor: SignedInActor,
  { said, id, ticketId, reason, now }: { said: Said; id: string; ticketId: string; reason: string; now: Date },
): Promise<boolean> {
  if (!(await erasers[said](tx, id, now))) return false
  const note = await insertNoteWithin(tx, actor, { id: ticketId }, reason, now)
  const details = { erasedId: id, noteId: note.id }
  await recordEvent(tx, { type: `${said}.erased`, actor, ticketId, subjectId: id, details, at: now })
  return true
}
