import { and, asc, desc, eq, getTableColumns, gt, inArray, isNull, sql } from 'drizzle-orm'
import type { Language } from '../catalog/desk-codes.ts'
import type { Reader, Transaction } from '../db/client.ts'
import { contacts } from '../people/people.table.ts'
import { ticketMessages, ticketNotes, ticketParticipants } from './tickets.table.ts'

export type MessageRow = typeof ticketMessages.$inferSelect
export type NoteRow = typeof ticketNotes.$inferSelect
export type ParticipantRow = typeof ticketParticipants.$inferSelect

export async function insertMessage(tx: Transaction, message: typeof ticketMessages.$inferInsert): Promise<MessageRow> {
  const [row] = await tx.insert(ticketMessages).values(message).returning()
  if (!row) throw new Error('the message was not written')
  return row
}

export async function findMessage(reader: Reader, id: string): Promise<MessageRow | undefined> {
  const [row] = await reader.select().from(ticketMessages).where(eq(ticketMessages.id, id))
  return row
}

/** Takes the words of a message away; whether there were any. */
export async function eraseMessageWords(tx: Transaction, id: string, erasedAt: Date): Promise<boolean> {
  const rows = await tx
    .update(ticketMessages)
    .set({ subject: '', body: '', erasedAt })
    .where(and(eq(ticketMessages.id, id), isNull(ticketMessages.erasedAt)))
    .returning({ id: ticketMessages.id })
  return rows.length > 0
}

/** The same of a note. */
export async function eraseNoteWords(tx: Transaction, id: string, erasedAt: Date): Promise<boolean> {
  const rows = await tx
    .update(ticketNotes)
    .set({ body: '', erasedAt })
    .where(and(eq(ticketNotes.id, id), isNull(ticketNotes.erasedAt)))
    .returning({ id: ticketNotes.id })
  return rows.length > 0
}

/** The desk's last message to the applicant. */
export async function findLastMessageOut(reader: Reader, ticketId: string): Promise<MessageRow | undefined> {
  const [row] = await reader
    .select()
    .from(ticketMessages)
    .where(and(eq(ticketMessages.ticketId, ticketId), eq(ticketMessages.direction, 'out')))
    .orderBy(desc(ticketMessages.id))
    .limit(1)
  return row
}

/** Messages to the applicant that the desk has sent since. */
export function listRepliesSince(reader: Reader, ticketId: string, since: Date): Promise<{ id: string }[]> {
  return reader
    .select({ id: ticketMessages.id })
    .from(ticketMessages)
    .where(and(eq(ticketMessages.ticketId, ticketId), eq(ticketMessages.direction, 'out'), gt(ticketMessages.createdAt, since)))
}

export function listMessages(reader: Reader, ticketId: string, limit: number, after: string | undefined): Promise<MessageRow[]> {
  return reader
    .select()
    .from(ticketMessages)
    .where(and(eq(ticketMessages.ticketId, ticketId), after ? gt(ticketMessages.id, after) : undefined))
    .orderBy(asc(ticketMessages.id))
    .limit(limit)
}

/** The words of the messages to the desk with this subject, in the order they came. */
export async function listWordsUnder(reader: Reader, ticketId: string, subject: string): Promise<string[]> {
  const rows = await reader
    .select({ body: ticketMessages.body })
    .from(ticketMessages)
    .where(
      and(
        eq(ticketMessages.ticketId, ticketId),
        eq(ticketMessages.direction, 'in'),
        eq(ticketMessages.subject, subject),
        isNull(ticketMessages.erasedAt),
      ),
    )
    .orderBy(asc(ticketMessages.id))
  return rows.map(({ body }) => body)
}

/** The words of somebody to the desk at that very moment. */
export async function findWordsSaidAt(reader: Reader, ticketId: string, contactId: string, at: Date): Promise<string | undefined> {
  const said = and(eq(ticketMessages.ticketId, ticketId), eq(ticketMessages.contactId, contactId), eq(ticketMessages.createdAt, at))
  const stands = isNull(ticketMessages.erasedAt)
  const [row] = await reader.select({ body: ticketMessages.body }).from(ticketMessages).where(and(said, stands)).limit(1)
  return row?.body
}

/** Messages by their ids, in no order. */
export function selectMessages(reader: Reader, ids: readonly string[]): Promise<MessageRow[]> {
  return reader
    .select()
    .from(ticketMessages)
    .where(inArray(ticketMessages.id, [...ids]))
}

/** Notes by their ids, in no order. */
export function selectNotes(reader: Reader, ids: readonly string[]): Promise<NoteRow[]> {
  return reader
    .select()
    .from(ticketNotes)
    .where(inArray(ticketNotes.id, [...ids]))
}

/** A note that is known to be there. */
export async function findNote(reader: Reader, id: string): Promise<NoteRow> {
  const [row] = await selectNotes(reader, [id])
  if (!row) throw new Error(`note ${id} is gone`)
  return row
}

export async function insertNote(tx: Transaction, note: typeof ticketNotes.$inferInsert): Promise<NoteRow> {
  const [row] = await tx.insert(ticketNotes).values(note).returning()
  if (!row) throw new Error('the note was not written')
  return row
}

export function listNotes(reader: Reader, ticketId: string, limit: number, after: string | undefined): Promise<NoteRow[]> {
  return reader
    .select()
    .from(ticketNotes)
    .where(and(eq(ticketNotes.ticketId, ticketId), after ? gt(ticketNotes.id, after) : undefined))
    .orderBy(asc(ticketNotes.id))
    .limit(limit)
}

/** The participant, or undefined when the address takes part already. */
export async function insertParticipant(
  tx: Transaction,
  participant: typeof ticketParticipants.$inferInsert,
): Promise<ParticipantRow | undefined> {
  const [row] = await tx.insert(ticketParticipants).values(participant).onConflictDoNothing().returning()
  return row
}

/** Also one who takes part no more. */
export async function findParticipant(reader: Reader, id: string): Promise<ParticipantRow | undefined> {
  const [row] = await withLanguage(reader).where(eq(ticketParticipants.id, id))
  return row
}

/** Notes that somebody takes part in a ticket no more; false when they did not before. */
export async function markParticipantRemoved(
  tx: Transaction,
  id: string,
  removed: { removedAt: Date; removedBy: string },
): Promise<boolean> {
  const standing = and(eq(ticketParticipants.id, id), isNull(ticketParticipants.removedAt))
  return (await tx.update(ticketParticipants).set(removed).where(standing).returning({ id: ticketParticipants.id })).length > 0
}

/** Whether a contact took part in a ticket and does so no more. */
export async function wasRemoved(reader: Reader, ticketId: string, contactId: string): Promise<boolean> {
  const [row] = await reader
    .select({ gone: sql<boolean | null>`bool_and(${ticketParticipants.removedAt} is not null)` })
    .from(ticketParticipants)
    .where(and(eq(ticketParticipants.ticketId, ticketId), eq(ticketParticipants.contactId, contactId)))
  return row?.gone === true
}

/** Whether a contact takes part in a ticket as somebody its applicant's side, or a merged ticket, brought along. */
export async function isParticipant(reader: Reader, ticketId: string, contactId: string): Promise<boolean> {
  const [row] = await reader
    .select({ id: ticketParticipants.id })
    .from(ticketParticipants)
    .where(
      and(eq(ticketParticipants.ticketId, ticketId), eq(ticketParticipants.contactId, contactId), isNull(ticketParticipants.removedAt)),
    )
    .limit(1)
  return row !== undefined
}

/** Who takes part in a ticket. */
export function listParticipants(reader: Reader, ticketId: string, limit: number, after?: string): Promise<ParticipantRow[]> {
  return withLanguage(reader)
    .where(
      and(
        eq(ticketParticipants.ticketId, ticketId),
        isNull(ticketParticipants.removedAt),
        after ? gt(ticketParticipants.id, after) : undefined,
      ),
    )
    .orderBy(asc(ticketParticipants.id))
    .limit(limit)
}

/** Whoever takes part in a ticket by this address. */
export async function findStandingParticipant(reader: Reader, ticketId: string, email: string): Promise<ParticipantRow | undefined> {
  const [row] = await withLanguage(reader).where(
    and(eq(ticketParticipants.ticketId, ticketId), eq(ticketParticipants.email, email), isNull(ticketParticipants.removedAt)),
  )
  return row
}

/** A contact may have asked for another language since. */
function withLanguage(reader: Reader) {
  const language = sql<Language>`coalesce(${contacts.language}, ${ticketParticipants.language})`
  return reader
    .select({ ...getTableColumns(ticketParticipants), language })
    .from(ticketParticipants)
    .leftJoin(contacts, eq(contacts.id, ticketParticipants.contactId))
    .$dynamic()
}
