import { z } from 'zod'
import { meetingKindCodes } from '../catalog/desk-codes.ts'
import { maskEmail, maskName, maskWords } from '../http/mask.ts'
import type { SignedInActor } from '../people/actor.ts'
import type { MeetingRow, MessageRow, NoteRow, ParticipantRow } from './correspondence.store.ts'

export const messageSchema = z
  .object({
    id: z.uuid(),
    direction: z.enum(['in', 'out']),
    staffId: z.uuid().nullable(),
    contactId: z.uuid().nullable(),
    subject: z.string(),
    body: z.string(),
    createdAt: z.string(),
  })
  .meta({ id: 'Message' })

export const noteSchema = z.object({ id: z.uuid(), staffId: z.uuid(), body: z.string(), createdAt: z.string() }).meta({ id: 'Note' })

export const meetingSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(meetingKindCodes),
    startsAt: z.string(),
    minutes: z.int(),
    record: z.string().describe('What was said; empty for a contact, whom the desk tells in a message'),
    staffId: z.uuid(),
    createdAt: z.string(),
  })
  .meta({ id: 'Meeting' })

export const participantSchema = z
  .object({ id: z.uuid(), name: z.string(), email: z.string(), createdAt: z.string() })
  .meta({ id: 'Participant' })

export function showMessage(row: MessageRow, actor: SignedInActor): z.infer<typeof messageSchema> {
  const hide = actor.reach === 'masked' ? maskWords : (words: string) => words
  const { id, direction, staffId, contactId, subject, body } = row
  return { id, direction, staffId, contactId, subject: hide(subject), body: hide(body), createdAt: row.createdAt.toISOString() }
}

export function showNote(row: NoteRow, actor: SignedInActor): z.infer<typeof noteSchema> {
  const body = actor.reach === 'masked' ? maskWords(row.body) : row.body
  return { id: row.id, staffId: row.staffId, body, createdAt: row.createdAt.toISOString() }
}

export function showMeeting(row: MeetingRow, actor: SignedInActor): z.infer<typeof meetingSchema> {
  const record = actor.kind === 'contact' ? '' : actor.reach === 'masked' ? maskWords(row.record) : row.record
  const { id, kind, minutes, staffId } = row
  return { id, kind, startsAt: row.startsAt.toISOString(), minutes, record, staffId, createdAt: row.createdAt.toISOString() }
}

export function showParticipant(row: ParticipantRow, actor: SignedInActor): z.infer<typeof participantSchema> {
  const masked = actor.reach === 'masked'
  return {
    id: row.id,
    name: masked ? maskName(row.name) : row.name,
    email: masked ? maskEmail(row.email) : row.email,
    createdAt: row.createdAt.toISOString(),
  }
}
