import { and, asc, eq, gt, inArray, isNotNull, lt, lte, ne, or, sql, type SQL } from 'drizzle-orm'
import type { Reader, Transaction } from '../../db/client.ts'
import type { KindWithFiles } from '../drafts/draft-kinds.ts'
import type { DraftPlace } from '../drafts/drafts.store.ts'
import { attachmentBytes, attachments } from './attachments.table.ts'

export type AttachmentRow = typeof attachments.$inferSelect

/** What a file can belong to. */
export type AttachmentPlace = Pick<AttachmentRow, 'draftKind' | 'noteId' | 'unsentId' | 'messageId'>

const nowhere: AttachmentPlace = { draftKind: null, noteId: null, unsentId: null, messageId: null }

export async function insertAttachment(
  tx: Transaction,
  attachment: typeof attachments.$inferInsert,
  bytes: Buffer,
): Promise<AttachmentRow> {
  const [row] = await tx.insert(attachments).values(attachment).returning()
  if (!row) throw new Error('the attachment was not written')
  await tx.insert(attachmentBytes).values({ attachmentId: row.id, bytes })
  return row
}

/** Bytes of all files of a ticket together. */
export async function sumOfSizes(reader: Reader, ticketId: string): Promise<number> {
  const [row] = await reader
    .select({ sum: sql<string>`coalesce(sum(${attachments.size}), 0)` })
    .from(attachments)
    .where(eq(attachments.ticketId, ticketId))
  return Number(row?.sum ?? 0)
}

export async function findAttachment(reader: Reader, id: string): Promise<AttachmentRow | undefined> {
  const [row] = await reader.select().from(attachments).where(eq(attachments.id, id))
  return row
}

export async function lockAttachment(tx: Transaction, id: string): Promise<AttachmentRow | undefined> {
  const [row] = await tx.select().from(attachments).where(eq(attachments.id, id)).for('update')
  return row
}

export async function findBytes(reader: Reader, attachmentId: string): Promise<Buffer | undefined> {
  const [row] = await reader.select().from(attachmentBytes).where(eq(attachmentBytes.attachmentId, attachmentId))
  return row?.bytes
}

/** These files of somebody's draft, locked, in the order they were brought. */
export function lockOfDraft(
  tx: Transaction,
  { ticketId, staffId, kind }: DraftPlace<KindWithFiles>,
  ids: readonly string[],
): Promise<AttachmentRow[]> {
  const ofDraft = and(eq(attachments.ticketId, ticketId), eq(attachments.staffId, staffId), eq(attachments.draftKind, kind))
  return tx
    .select()
    .from(attachments)
    .where(and(ofDraft, inArray(attachments.id, [...ids])))
    .orderBy(asc(attachments.id))
    .for('update')
}

/** Files of what somebody is writing at a ticket. */
export function listOfDrafts(reader: Reader, { ticketId, staffId }: Omit<DraftPlace, 'kind'>): Promise<AttachmentRow[]> {
  const ofDrafts = and(eq(attachments.ticketId, ticketId), eq(attachments.staffId, staffId), isNotNull(attachments.draftKind))
  return reader.select().from(attachments).where(ofDrafts).orderBy(asc(attachments.id)).limit(200)
}

export async function moveAttachments(tx: Transaction, ids: readonly string[], to: Partial<AttachmentPlace>): Promise<void> {
  if (ids.length === 0) return
  await tx
    .update(attachments)
    .set({ ...nowhere, ...to })
    .where(inArray(attachments.id, [...ids]))
}

/** Brings the files of everybody's drafts at a ticket to those at another. */
export async function moveFilesOfDrafts(tx: Transaction, fromId: string, toId: string): Promise<void> {
  await tx
    .update(attachments)
    .set({ ticketId: toId })
    .where(and(eq(attachments.ticketId, fromId), isNotNull(attachments.draftKind)))
}

/** Files of a message that has not left go where `to` says. */
export async function moveFromUnsent(tx: Transaction, unsentId: string, to: Partial<AttachmentPlace>): Promise<void> {
  await tx
    .update(attachments)
    .set({ ...nowhere, ...to })
    .where(eq(attachments.unsentId, unsentId))
}

/** Up to `limit` files of a ticket after the file `after` that belong to what was said: to messages alone, or to notes, too. */
export function listAttachments(
  reader: Reader,
  ticketId: string,
  { ofNotes, limit, after }: { ofNotes: boolean; limit: number; after: string | undefined },
): Promise<AttachmentRow[]> {
  const ofMessages: SQL | undefined = isNotNull(attachments.messageId)
  const said = ofNotes ? or(ofMessages, isNotNull(attachments.noteId)) : ofMessages
  return reader
    .select()
    .from(attachments)
    .where(and(eq(attachments.ticketId, ticketId), said, after ? gt(attachments.id, after) : undefined))
    .orderBy(asc(attachments.id))
    .limit(limit)
}

/** Files of these messages, of messages not sent yet, and of notes. */
export function selectAttachmentsOf(reader: Reader, ids: readonly string[]): Promise<AttachmentRow[]> {
  const of = [...ids]
  return reader
    .select()
    .from(attachments)
    .where(or(inArray(attachments.messageId, of), inArray(attachments.unsentId, of), inArray(attachments.noteId, of)))
    .orderBy(asc(attachments.id))
}

export async function deleteAttachments(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.delete(attachments).where(inArray(attachments.id, [...ids]))
}

/** Deletes files of drafts brought before `before`; says how many. */
export async function deleteOfDraftsBefore(tx: Transaction, before: Date): Promise<number> {
  const old = and(isNotNull(attachments.draftKind), lt(attachments.createdAt, before))
  return (await tx.delete(attachments).where(old).returning({ id: attachments.id })).length
}

/** Files the scanner is to be asked about by now. */
export async function listDueScans(reader: Reader, limit: number): Promise<string[]> {
  const rows = await reader
    .select({ id: attachments.id })
    .from(attachments)
    .where(and(eq(attachments.verdict, 'waiting'), lte(attachments.nextScanAt, sql`desk_now()`)))
    .orderBy(asc(attachments.nextScanAt))
    .limit(limit)
  return rows.map(({ id }) => id)
}

/** Writes down what became of a scan. A refused file loses its bytes. */
export async function writeVerdict(tx: Transaction, id: string, verdict: 'accepted' | 'refused'): Promise<void> {
  await tx.update(attachments).set({ verdict, nextScanAt: null }).where(eq(attachments.id, id))
  if (verdict === 'refused') await tx.delete(attachmentBytes).where(eq(attachmentBytes.attachmentId, id))
}

/** Takes what it consists of and says away from a file of a note or a message; it when there was anything to take. */
export async function eraseFile(tx: Transaction, id: string): Promise<AttachmentRow | undefined> {
  const said = or(isNotNull(attachments.noteId), isNotNull(attachments.messageId))
  const [row] = await tx
    .update(attachments)
    .set({ verdict: 'erased', name: '', size: 0, sha256: Buffer.alloc(0), nextScanAt: null })
    .where(and(eq(attachments.id, id), said, ne(attachments.verdict, 'erased')))
    .returning()
  if (row) await tx.delete(attachmentBytes).where(eq(attachmentBytes.attachmentId, id))
  return row
}

export async function putOffScan(tx: Transaction, id: string, nextScanAt: Date): Promise<void> {
  await tx
    .update(attachments)
    .set({ nextScanAt, scanTries: sql`${attachments.scanTries} + 1` })
    .where(eq(attachments.id, id))
}
