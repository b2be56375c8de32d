import type { TaskKind } from '../catalog/task-codes.ts'
import type { Transaction } from '../db/client.ts'
import { recordEvent } from '../events/record-event.ts'
import { system } from '../people/actor.ts'
import { erasedByHandUntil, wishSettledUntil } from './erasure.rules.ts'
import { insertTaskOnce } from './tasks.store.ts'

/**
 * Gives whoever has the ticket something to see to, within the caller's transaction; of an organisation's mail, everyone; other mails
 * of no ticket make none, for what strangers type into a form is nobody's work. Safe to repeat.
 */
export async function createTaskWithin(
  tx: Transaction,
  { kind, followUp, now }: { kind: TaskKind; followUp: { id: string; ticketId: string | null; organizationId: string | null }; now: Date },
): Promise<void> {
  const { id: followUpId, ticketId, organizationId } = followUp
  if (ticketId === null && organizationId === null) return
  await createOnce(tx, { kind, ticketId, followUpId }, now)
}

/** What somebody may have to see to about a meeting. */
export type MeetingTaskKind = Extract<TaskKind, `meeting_${string}` | 'offer_unanswered'>

/**
 * The same for a meeting nobody can be at, that did not come about, of which nothing is on record, or whose offered times nobody picked
 * from; as long as that is open there is one task.
 */
export async function createMeetingTaskWithin(
  tx: Transaction,
  { kind, meetingId, ticketId, now }: { kind: MeetingTaskKind; meetingId: string; ticketId: string; now: Date },
): Promise<void> {
  await createOnce(tx, { kind, ticketId, meetingId }, now)
}

/** The same for a shortlist the company did not answer in time. */
export async function createUnansweredShortlistTaskWithin(
  tx: Transaction,
  { shortlistId, ticketId, now }: { shortlistId: string; ticketId: string; now: Date },
): Promise<void> {
  await createOnce(tx, { kind: 'shortlist_unanswered', ticketId, shortlistId }, now)
}

/** The same for an enquiry a municipality said yes to and the company did not consent to in time. */
export async function createMissedConsentTaskWithin(
  tx: Transaction,
  { enquiryId, ticketId, now }: { enquiryId: string; ticketId: string; now: Date },
): Promise<void> {
  await createOnce(tx, { kind: 'consent_missed', ticketId, enquiryId }, now)
}

/** The same for an enquiry the municipality did not answer in time. */
export async function createUnansweredEnquiryTaskWithin(
  tx: Transaction,
  { enquiryId, ticketId, now }: { enquiryId: string; ticketId: string; now: Date },
): Promise<void> {
  await createOnce(tx, { kind: 'enquiry_unanswered', ticketId, enquiryId }, now)
}

/** The same for a question of a municipality the desk owes a reply; as long as that is open there is one task. */
export async function createQuestionTaskWithin(
  tx: Transaction,
  { enquiryId, ticketId, now }: { enquiryId: string; ticketId: string; now: Date },
): Promise<void> {
  await createOnce(tx, { kind: 'question_open', ticketId, enquiryId }, now)
}

/** The same for a case a prefecture passed on and the municipality did not confirm in time. */
export async function createPassedCaseTaskWithin(
  tx: Transaction,
  { passedCaseId, ticketId, now }: { passedCaseId: string; ticketId: string; now: Date },
): Promise<void> {
  await createOnce(tx, { kind: 'passed_case_overdue', ticketId, passedCaseId }, now)
}

/**
 * The same for a person who asks to be forgotten, on the ticket they asked by, if by any, with the day it is due; as long as that is open
 * there is one task.
 */
export async function createErasureTaskWithin(
  tx: Transaction,
  { contactId, ticketId, now }: { contactId: string; ticketId: string | null; now: Date },
): Promise<void> {
  await createOnce(tx, { kind: 'erasure_request', ticketId, contactId, dueAt: wishSettledUntil(now) }, now)
}

/** The same for what people do of a wish to be forgotten once it was granted, with the day it is due. */
export async function createErasureByHandTaskWithin(
  tx: Transaction,
  { contactId, ticketId, now }: { contactId: string; ticketId: string | null; now: Date },
): Promise<void> {
  await createOnce(tx, { kind: 'erasure_by_hand', ticketId, contactId, dueAt: erasedByHandUntil(now) }, now)
}

/** The same for a person who asks to be recognised as speaking for their organisation; as long as that is open there is one task. */
export async function createRecognitionTaskWithin(
  tx: Transaction,
  { contactId, ticketId, now }: { contactId: string; ticketId: string | null; now: Date },
): Promise<void> {
  await createOnce(tx, { kind: 'recognition_request', ticketId, contactId }, now)
}

async function createOnce(
  tx: Transaction,
  {
    kind,
    ticketId,
    dueAt,
    ...about
  }: { kind: TaskKind; ticketId: string | null; dueAt?: Date } & (
    | { followUpId: string }
    | { meetingId: string }
    | { contactId: string }
    | { shortlistId: string }
    | { enquiryId: string }
    | { passedCaseId: string }
  ),
  now: Date,
): Promise<void> {
  const taskId = await insertTaskOnce(tx, { ticketId, kind, ...about, dueAt, createdAt: now })
  if (!taskId) return
  await recordEvent(tx, {
    type: 'task.created',
    actor: system,
    ticketId,
    subjectId: taskId,
    details: { taskId, kind, ...about },
    at: now,
  })
}
