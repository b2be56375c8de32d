import type { Reader } from '../../db/client.ts'
import type { Deps } from '../../deps.ts'
import { Conflict, NotFound } from '../../errors.ts'
import type { SignedInActor } from '../../people/actor.ts'
import type { KindWithFiles } from '../drafts/draft-kinds.ts'
import type { DraftPlace } from '../drafts/drafts.store.ts'
import { requireReach, ticketForReading } from '../ticket-access.ts'
import { findTicketById } from '../tickets.store.ts'
import { findAttachment, findBytes, listAttachments, listOfDrafts, selectAttachmentsOf, type AttachmentRow } from './attachments.store.ts'
import { fileKinds } from './file-kinds.ts'

export type { AttachmentRow } from './attachments.store.ts'
export { findBytes as readBytesOfAttachment } from './attachments.store.ts'
export { selectAttachmentsOf as readAttachmentsOf } from './attachments.store.ts'

const attachmentWord = { ja: '添付ファイル', en: 'attachment' }

/** Files of a ticket's messages, and of its notes to the desk. */
export async function readAttachments(
  { db }: Deps,
  actor: SignedInActor,
  number: string,
  page: { limit: number; after: string | undefined },
): Promise<AttachmentRow[]> {
  const { id } = await ticketForReading(db, actor, number)
  return listAttachments(db, id, { ...page, ofNotes: actor.kind === 'staff' })
}

/**
 * A file with its bytes, if the actor may read what it belongs to: a note's only the desk, that of a draft only who writes it. NotFound
 * otherwise; Conflict `attachment_waiting` before the scanner has seen it, `attachment_refused` when it found something,
 * `attachment_erased` once it was erased.
 */
export async function readAttachmentBytes(
  { db }: Deps,
  actor: SignedInActor,
  id: string,
): Promise<{ attachment: AttachmentRow; bytes: Buffer }> {
  const attachment = await findAttachment(db, id)
  const ticket = attachment && (await findTicketById(db, attachment.ticketId))
  if (!attachment || !ticket || !mayRead(actor, attachment)) throw new NotFound(attachmentWord)
  await requireReach(db, actor, ticket)
  if (attachment.verdict === 'waiting')
    throw new Conflict('attachment_waiting', {
      ja: 'ウイルス検査が済んでいません。検査が終わるまでお待ちください。',
      en: 'It has not been scanned yet; wait until it is.',
    })
  if (attachment.verdict === 'erased')
    throw new Conflict('attachment_erased', {
      ja: 'この添付ファイルは消去されています。',
      en: 'This file was erased; it is not kept.',
    })
  const bytes = await findBytes(db, id)
  if (!bytes)
    throw new Conflict('attachment_refused', {
      ja: '検査で問題が見つかったため、このファイルは開けません。',
      en: 'The scanner found something harmful in it; it is not kept.',
    })
  return { attachment, bytes }
}

function mayRead(actor: SignedInActor, { messageId, draftKind, staffId }: AttachmentRow): boolean {
  if (draftKind !== null) return staffId === actor.id
  return messageId !== null || actor.kind === 'staff'
}

/** Names of those of these files that a draft has. */
export async function readDraftFileNames(
  reader: Reader,
  { kind, ...place }: DraftPlace<KindWithFiles>,
  ids: readonly string[],
): Promise<string[]> {
  const files = ids.length === 0 ? [] : await listOfDrafts(reader, place)
  return files.filter(({ id, draftKind }) => draftKind === kind && ids.includes(id)).map(({ name }) => name)
}

/** A file as a mail takes it. */
export interface MailedFile {
  readonly filename: string
  readonly contentType: string
  readonly content: Buffer
}

/** What a message carries: its files as a mail takes them, but for erased ones, or why it cannot go (yet). */
export async function readFilesOfMessage(reader: Reader, messageId: string): Promise<MailedFile[] | 'waiting' | 'refused'> {
  const rows = (await selectAttachmentsOf(reader, [messageId])).filter(({ verdict }) => verdict !== 'erased')
  if (rows.some(({ verdict }) => verdict === 'refused')) return 'refused'
  if (rows.some(({ verdict }) => verdict === 'waiting')) return 'waiting'
  return Promise.all(
    rows.map(async ({ id, name, kind }) => {
      const content = await findBytes(reader, id)
      if (!content) throw new Error(`the bytes of attachment ${id} are gone`)
      return { filename: name, contentType: fileKinds[kind].type, content }
    }),
  )
}
