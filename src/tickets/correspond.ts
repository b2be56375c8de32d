import type { Language } from '../catalog/desk-codes.ts'
import type { Reader, Transaction } from '../db/client.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { Conflict, Forbidden } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import type { Actor, SignedInActor, StaffActor } from '../people/actor.ts'
import { findContact } from '../people/read-contacts.ts'
import {
  findMessage,
  findNote,
  findWordsSaidAt,
  insertMessage,
  insertNote,
  insertParticipant,
  listWordsUnder,
  type MessageRow,
  type NoteRow,
  type ParticipantRow,
} from './correspondence.store.ts'
import { digestOfRequest, makeOnce } from './answer-once.ts'
import { attachWithin } from './attachments/attach.ts'
import { endSentDraft } from './drafts/end-sent-draft.ts'
import { holdReply, type RepliesSeen } from './hold-reply.ts'
import { keyedMessage } from './keyed-message.ts'
import { owedAfterResponse, owedAfterWordOfApplicant, statusAfterWordOfApplicant } from './lifecycle.rules.ts'
import { moveTicket } from './move-ticket.ts'
import { refuseMerged, ticketForReading, ticketForUpdate } from './ticket-access.ts'
import { patchTicket, type TicketRow } from './tickets.store.ts'

function requireStaff(actor: SignedInActor): StaffActor {
  if (actor.kind !== 'staff') throw new Forbidden()
  return actor
}

export interface NewMessage {
  /** `out`: the desk writes to the applicant. `in`: the applicant wrote, or the desk notes what they said. */
  direction: 'out' | 'in'
  subject: string
  body: string
  /** Files of its author's draft that come with it. */
  attachments?: readonly string[] | undefined
  /** Of a message that was kept back before it was sent. */
  id?: string
}

/**
 * Adds a message. One of the desk's is mailed to the applicant and every participant; one of the applicant's reopens what waited for them.
 * With an idempotency key the same message of the same actor is added once, however often it is sent; the same key with other words is
 * refused (422 `idempotency_key_reused`).
 */
export async function addMessage(
  { db }: Deps,
  actor: SignedInActor,
  number: string,
  { seen, ...message }: NewMessage & { seen?: RepliesSeen | undefined },
  idempotencyKey?: string,
): Promise<MessageRow> {
  if (actor.kind === 'contact' && message.direction === 'out') throw new Forbidden()
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    // Whoever may not read the ticket is not told what was answered, either.
    await ticketForReading(tx, actor, number)
    const id = await makeOnce(tx, keyedMessage(actor, number, message, { key: idempotencyKey, now }), async () => {
      const ticket = await ticketForUpdate(tx, actor, number)
      await holdReply(tx, ticket, seen)
      const draft = { ticketId: ticket.id, staffId: actor.id, kind: 'reply' } as const
      if (actor.kind === 'staff') await endSentDraft(tx, { ...draft, kind: message.direction === 'out' ? 'reply' : 'heard' }, message)
      const { attachments = [], ...words } = message
      const row = await addMessageWithin(tx, actor, ticket, words, now)
      await attachWithin(tx, draft, attachments, { messageId: row.id })
      return row.id
    })
    const added = await findMessage(tx, id)
    if (!added) throw new Error(`message ${id} is gone`)
    return added
  })
}

/** The same to a locked ticket, within the caller's transaction. */
export async function addMessageWithin(
  tx: Transaction,
  actor: SignedInActor,
  ticket: TicketRow,
  message: NewMessage,
  now: Date,
): Promise<MessageRow> {
  if (message.direction === 'in') {
    return hearMessageWithin(tx, actor, actor.kind === 'contact' ? actor.id : ticket.applicantId, ticket, message, now)
  }
  const row = await insertMessage(tx, { ...message, staffId: actor.id, ticketId: ticket.id, createdAt: now })
  await recordEvent(tx, { type: 'message.sent', actor, ticketId: ticket.id, subjectId: row.id, details: { messageId: row.id }, at: now })
  await noteFirstResponse(tx, ticket, now)
  return row
}

/** A word of the applicant's side to a locked ticket, said by `contactId`, within the caller's transaction. */
export async function hearMessageWithin(
  tx: Transaction,
  actor: Actor,
  contactId: string,
  ticket: TicketRow,
  { subject, body }: Pick<NewMessage, 'subject' | 'body'>,
  now: Date,
): Promise<MessageRow> {
  const row = await insertMessage(tx, { direction: 'in', subject, body, contactId, ticketId: ticket.id, createdAt: now })
  await recordEvent(tx, {
    type: 'message.received',
    actor,
    ticketId: ticket.id,
    subjectId: row.id,
    details: { messageId: row.id },
    at: now,
  })
  await hearApplicant(tx, actor, ticket, now)
  return row
}

/** The words of the messages to the desk with this subject, in the order they came. */
export function readWordsUnder(reader: Reader, ticketId: string, subject: string): Promise<string[]> {
  return listWordsUnder(reader, ticketId, subject)
}

/** What somebody wrote to the desk together with another act of theirs at that moment; undefined when they wrote nothing. */
export function readWordsSaidAt(reader: Reader, ticketId: string, contactId: string, at: Date): Promise<string | undefined> {
  return findWordsSaidAt(reader, ticketId, contactId, at)
}

/** Notes that the desk has answered, if it is for the first time; counts the locked ticket's version up. */
export async function noteFirstResponse(tx: Transaction, ticket: TicketRow, now: Date): Promise<void> {
  await patchTicket(tx, ticket.id, { firstRespondedAt: ticket.firstRespondedAt ?? now, ...owedAfterResponse() }, now)
}

/**
 * The applicant has said something: a wait for them ends, a resolved ticket reopens, and the desk owes an answer unless it is given
 * already.
 */
export async function hearApplicant(
  tx: Transaction,
  actor: Actor,
  ticket: TicketRow,
  now: Date,
  { answered = false }: { answered?: boolean } = {},
): Promise<void> {
  const next = statusAfterWordOfApplicant(ticket.status)
  const owed = answered ? {} : owedAfterWordOfApplicant(ticket, now)
  if (next === ticket.status) await patchTicket(tx, ticket.id, owed, now)
  else await moveTicket(tx, actor, ticket, next, now, owed)
  if (ticket.status === 'resolved') {
    await recordEvent(tx, { type: 'ticket.reopened', actor, ticketId: ticket.id, details: { from: ticket.status }, at: now })
  }
}

/**
 * A note only the desk reads, with files of its author's draft. With an idempotency key the same note of the same author is written once,
 * however often it is sent; the same key with other words is refused (422 `idempotency_key_reused`).
 */
export async function addNote(
  { db }: Deps,
  actor: SignedInActor,
  number: string,
  { body, attachments = [] }: { body: string; attachments?: readonly string[] | undefined },
  idempotencyKey?: string,
): Promise<NoteRow> {
  const author = requireStaff(actor)
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const ticket = await ticketForReading(tx, actor, number)
    const bodyDigest = digestOfRequest({ number, body, attachments })
    const id = await makeOnce(tx, { route: `note:${author.id}`, key: idempotencyKey, bodyDigest, now }, async () => {
      await refuseMerged(tx, ticket)
      const draft = { ticketId: ticket.id, staffId: author.id, kind: 'note' } as const
      await endSentDraft(tx, draft, { body })
      const row = await addNoteWithin(tx, author, ticket, body, now)
      await attachWithin(tx, draft, attachments, { noteId: row.id })
      return row.id
    })
    return findNote(tx, id)
  })
}

/** The same to a ticket within the author's reach, within the caller's transaction. */
export async function addNoteWithin(
  tx: Transaction,
  author: StaffActor,
  ticket: Pick<TicketRow, 'id'>,
  body: string,
  now: Date,
): Promise<NoteRow> {
  const row = await insertNote(tx, { ticketId: ticket.id, staffId: author.id, body, createdAt: now })
  await recordEvent(tx, { type: 'note.added', actor: author, ticketId: ticket.id, subjectId: row.id, details: { noteId: row.id }, at: now })
  return row
}

/** Writes down the note that gives the reason of an act, whose event is the caller's. */
export function insertReasonWithin(
  tx: Transaction,
  actor: SignedInActor,
  ticket: Pick<TicketRow, 'id'>,
  body: string,
  now: Date,
): Promise<NoteRow> {
  return insertNote(tx, { ticketId: ticket.id, staffId: requireStaff(actor).id, body, givesReason: true, createdAt: now })
}

/** Lets someone else have the desk's messages too, each as a message of their own; in the applicant's language when none is named. */
export async function addParticipant(
  { db }: Deps,
  actor: SignedInActor,
  number: string,
  participant: { name: string; email: string; language?: Language | undefined },
): Promise<ParticipantRow> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const ticket = await ticketForUpdate(tx, actor, number)
    const applicant = await findContact(tx, ticket.applicantId)
    refuseApplicant(applicant, participant.email)
    const language = participant.language ?? applicant?.language ?? 'ja'
    return addParticipantWithin(tx, actor, ticket, { ...participant, language, addedBy: actor.id }, now)
  })
}

/** The applicant gets every message already, and would get each of them twice. Conflict `already_participant`. */
export function refuseApplicant(applicant: { readonly email: string } | undefined, email: string): void {
  if (applicant?.email.toLowerCase() !== email.toLowerCase()) return
  throw new Conflict('already_participant', {
    ja: 'この宛先は相談者のもので、メッセージは既に届いています。',
    en: 'This is the address of the applicant, who gets the messages already.',
  })
}

/** The same to a locked ticket, within the caller's transaction. Conflict `already_participant`. */
export async function addParticipantWithin(
  tx: Transaction,
  actor: Actor,
  ticket: Pick<TicketRow, 'id'>,
  participant: { name: string; email: string; language: Language; contactId?: string; addedBy: string },
  now: Date,
): Promise<ParticipantRow> {
  const row = await insertParticipant(tx, { ...participant, ticketId: ticket.id, createdAt: now })
  if (!row) {
    throw new Conflict('already_participant', { ja: 'この宛先は既に追加されています。', en: 'This address takes part already.' })
  }
  const details = { participantId: row.id }
  await recordEvent(tx, { type: 'participant.added', actor, ticketId: ticket.id, subjectId: row.id, details, at: now })
  return row
}
