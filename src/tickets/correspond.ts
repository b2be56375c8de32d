import type { MeetingKind } from '../catalog/desk-codes.ts'
import type { Transaction } from '../db/client.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { Conflict, Forbidden } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import type { SignedInActor, StaffActor } from '../people/actor.ts'
import {
  insertMeeting,
  insertMessage,
  insertNote,
  insertParticipant,
  type MeetingRow,
  type MessageRow,
  type NoteRow,
  type ParticipantRow,
} from './correspondence.store.ts'
import { statusAfterWordOfApplicant } from './lifecycle.rules.ts'
import { moveTicket } from './move-ticket.ts'
import { ticketForReading, ticketForUpdate } from './ticket-access.ts'
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
}

/** Adds a message. One of the desk's is mailed to the applicant and every participant; one of the applicant's reopens what waited for them. */
export async function addMessage({ db }: Deps, actor: SignedInActor, number: string, message: NewMessage): Promise<MessageRow> {
  if (actor.kind === 'contact' && message.direction === 'out') throw new Forbidden()
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const ticket = await ticketForUpdate(tx, actor, number)
    const author =
      message.direction === 'out' ? { staffId: actor.id } : { contactId: actor.kind === 'contact' ? actor.id : ticket.applicantId }
    const row = await insertMessage(tx, { ...message, ...author, ticketId: ticket.id, createdAt: now })
    const type = message.direction === 'out' ? 'message.sent' : 'message.received'
    await recordEvent(tx, { type, actor, ticketId: ticket.id, subjectId: row.id, details: { messageId: row.id }, at: now })
    if (message.direction === 'out') await noteFirstResponse(tx, ticket, now)
    else await hearApplicant(tx, actor, ticket, now)
    return row
  })
}

async function noteFirstResponse(tx: Transaction, ticket: TicketRow, now: Date): Promise<void> {
  await patchTicket(tx, ticket.id, { firstRespondedAt: ticket.firstRespondedAt ?? now }, now)
}

async function hearApplicant(tx: Transaction, actor: SignedInActor, ticket: TicketRow, now: Date): Promise<void> {
  const next = statusAfterWordOfApplicant(ticket.status)
  if (next === ticket.status) await patchTicket(tx, ticket.id, {}, now)
  else await moveTicket(tx, actor, ticket, next, now)
  if (ticket.status === 'resolved') {
    await recordEvent(tx, { type: 'ticket.reopened', actor, ticketId: ticket.id, details: { from: ticket.status }, at: now })
  }
}

/** A note only the desk reads. */
export async function addNote({ db }: Deps, actor: SignedInActor, number: string, body: string): Promise<NoteRow> {
  const author = requireStaff(actor)
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const ticket = await ticketForReading(tx, actor, number)
    const row = await insertNote(tx, { ticketId: ticket.id, staffId: author.id, body, createdAt: now })
    await recordEvent(tx, { type: 'note.added', actor, ticketId: ticket.id, subjectId: row.id, details: { noteId: row.id }, at: now })
    return row
  })
}

export interface NewMeeting {
  kind: MeetingKind
  startsAt: string
  minutes: number
  record: string
}

/** Records a meeting (面談) that took place or is arranged; one that took place is a first response. */
export async function addMeeting({ db }: Deps, actor: SignedInActor, number: string, meeting: NewMeeting): Promise<MeetingRow> {
  const author = requireStaff(actor)
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const ticket = await ticketForUpdate(tx, actor, number)
    const startsAt = new Date(meeting.startsAt)
    const row = await insertMeeting(tx, { ...meeting, startsAt, ticketId: ticket.id, staffId: author.id, createdAt: now })
    const details = { meetingId: row.id, kind: row.kind }
    await recordEvent(tx, { type: 'meeting.recorded', actor, ticketId: ticket.id, subjectId: row.id, details, at: now })
    if (startsAt <= now) await noteFirstResponse(tx, ticket, now)
    return row
  })
}

/** Lets someone else have the desk's messages too, each as a message of their own. */
export async function addParticipant(
  { db }: Deps,
  actor: SignedInActor,
  number: string,
  participant: { name: string; email: string },
): Promise<ParticipantRow> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const ticket = await ticketForUpdate(tx, actor, number)
    const row = await insertParticipant(tx, { ...participant, ticketId: ticket.id, addedBy: actor.id, createdAt: now })
    if (!row) {
      throw new Conflict('already_participant', { ja: 'この宛先は既に追加されています。', en: 'This address takes part already.' })
    }
    const details = { participantId: row.id }
    await recordEvent(tx, { type: 'participant.added', actor, ticketId: ticket.id, subjectId: row.id, details, at: now })
    return row
  })
}
