import { z } from 'zod'
import { languageCodes } from '../catalog/desk-codes.ts'
import { suppressionReasonCodes } from '../catalog/suppression-codes.ts'
import { maskEmail, maskName, maskWords } from '../http/mask.ts'
import type { SignedInActor } from '../people/actor.ts'
import type { MessageRow, NoteRow, ParticipantRow } from './correspondence.store.ts'
import { mayErase, mayEraseNote } from './erase-words.policy.ts'

const erasedAt = z.string().nullable().describe('Since when its words are erased; null: they are not')
const can = z.object({ erase: z.boolean() }).describe('What its reader may do with it now')

export const messageSchema = z
  .object({
    id: z.uuid(),
    direction: z.enum(['in', 'out']),
    staffId: z.uuid().nullable(),
    contactId: z.uuid().nullable(),
    subject: z.string().describe('Empty once its words are erased'),
    body: z.string(),
    createdAt: z.string(),
    erasedAt,
    can,
  })
  .meta({ id: 'Message' })

export const addedMessageSchema = messageSchema
  .extend({
    suppressed: z
      .enum(suppressionReasonCodes)
      .nullable()
      .describe('Why it is not mailed to the applicant, whose address is suppressed: reach them another way. Null: it is, or is theirs'),
    sendsAt: z.string().nullable().describe('When it leaves, until which it can be taken back; null: it was sent'),
    leavesIn: z
      .number()
      .nullable()
      .describe('Seconds until then by the desk’s own clock, also of one that came before with the same key; null: it was sent'),
  })
  .meta({ id: 'AddedMessage' })

export const noteSchema = z
  .object({ id: z.uuid(), staffId: z.uuid(), body: z.string(), createdAt: z.string(), erasedAt, can })
  .meta({ id: 'Note' })

export const participantSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    language: z.enum(languageCodes).describe('What the desk writes to them in'),
    createdAt: z.string(),
  })
  .meta({ id: 'Participant' })

export function showMessage(row: MessageRow, actor: SignedInActor): z.infer<typeof messageSchema> {
  const hide = actor.reach === 'masked' ? maskWords : (words: string) => words
  const { id, direction, staffId, contactId, subject, body } = row
  const words = { subject: hide(subject), body: hide(body) }
  return { id, direction, staffId, contactId, ...words, createdAt: row.createdAt.toISOString(), ...erasure(row, actor, 'eraseMessage') }
}

export function showNote(row: NoteRow, actor: SignedInActor): z.infer<typeof noteSchema> {
  const body = actor.reach === 'masked' ? maskWords(row.body) : row.body
  const shown = { id: row.id, staffId: row.staffId, body, createdAt: row.createdAt.toISOString(), ...erasure(row, actor, 'eraseNote') }
  return { ...shown, can: { erase: shown.can.erase && mayEraseNote(actor, row) } }
}

function erasure(row: { erasedAt: Date | null }, actor: SignedInActor, operation: 'eraseMessage' | 'eraseNote') {
  return {
    erasedAt: row.erasedAt?.toISOString() ?? null,
    can: { erase: mayErase(actor, operation, row.erasedAt !== null) },
  }
}

export function showParticipant(row: ParticipantRow, actor: SignedInActor): z.infer<typeof participantSchema> {
  const masked = actor.reach === 'masked'
  return {
    id: row.id,
    name: masked ? maskName(row.name, row.contactId ?? row.id) : row.name,
    email: masked ? maskEmail(row.email) : row.email,
    language: row.language,
    createdAt: row.createdAt.toISOString(),
  }
}
