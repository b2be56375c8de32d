import { z } from 'zod'
import { romanNameOf } from '../catalog/local-governments.ts'
import { taskKindCodes } from '../catalog/task-codes.ts'
import { maskEmail, maskName } from '../http/mask.ts'
import type { SignedInActor } from '../people/actor.ts'
import { actsOnTask } from './task-acts.policy.ts'
import type { TaskRow } from './tasks.store.ts'

export const taskSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(taskKindCodes),
    ticket: z.string().nullable().describe('Number of the ticket; null when it belongs to none and is everyone’s'),
    assigneeId: z.uuid().nullable().describe('Who has the ticket now'),
    followUpId: z.uuid().nullable().describe('The mail it is about'),
    meetingId: z.uuid().nullable().describe('The meeting it is about'),
    contactId: z.uuid().nullable().describe('The person it is about'),
    contactName: z.string().nullable(),
    contactEmail: z.string().nullable().describe('Of what is erased by hand: a person may stand with several addresses'),
    organizationName: z.string().nullable().describe('Of its ticket; of no ticket, of the person'),
    organizationRomanName: z.string().nullable().describe('Of a municipality in Latin letters; null: no reading is known'),
    shortlistId: z.uuid().nullable().describe('The shortlist it is about'),
    enquiryId: z.uuid().nullable().describe('The enquiry it is about'),
    passedCaseId: z.uuid().nullable().describe('The case a prefecture passed on that it is about'),
    createdAt: z.string(),
    dueAt: z.string().nullable().describe('Until when it is to be seen to; null when no day is named'),
    doneAt: z.string().nullable(),
    doneBy: z.uuid().nullable().describe('Null of a done one: it settled itself'),
    can: z.object({ complete: z.boolean(), erase: z.boolean() }).describe('What its reader may do with it now'),
  })
  .meta({ id: 'Task' })

export function showTask(task: TaskRow, actor: SignedInActor): z.infer<typeof taskSchema> {
  const { id, kind, ticketNumber, assigneeId, followUpId, meetingId, contactId, contactName, enquiryId, shortlistId, passedCaseId } = task
  const { organizationName, organizationCode, contactEmail, createdAt, dueAt, doneAt, doneBy } = task
  return {
    id,
    kind,
    ticket: ticketNumber,
    assigneeId,
    followUpId,
    meetingId,
    contactId,
    contactName: contactName !== null && actor.reach === 'masked' ? maskName(contactName, contactId) : contactName,
    contactEmail:
      kind !== 'erasure_by_hand' || contactEmail === null ? null : actor.reach === 'masked' ? maskEmail(contactEmail) : contactEmail,
    organizationName,
    organizationRomanName: romanNameOf(organizationCode) ?? null,
    enquiryId,
    shortlistId,
    passedCaseId,
    createdAt: createdAt.toISOString(),
    dueAt: dueAt?.toISOString() ?? null,
    doneAt: doneAt?.toISOString() ?? null,
    doneBy,
    can: actsOnTask(task, actor),
  }
}
