import type { Transaction } from '../db/client.ts'
import type { EventDetails, EventType } from '../events/event-types.ts'
import type { EventRow } from '../events/events.store.ts'
import { enquiryFacts } from '../shortlists/mail-facts.ts'
import { createQuestionTaskWithin } from '../tasks/create-task.ts'
import { finishTasksWithin } from '../tasks/finish-tasks.ts'

const touching: ReadonlySet<string> = new Set<EventType>([
  'enquiry.asked',
  'enquiry.replied',
  'enquiry.accepted',
  'enquiry.declined',
  'enquiry.withdrawn',
  'disclosure.withdrawn',
])

/**
 * Whoever has the ticket owes a municipality's question a reply, until it is replied to or the enquiry goes on without one. Safe to repeat,
 * and in any order: what stands is looked at, not what happened.
 */
export async function taskForOpenQuestion(tx: Transaction, { type, actorId, details }: EventRow, now: Date): Promise<void> {
  if (!touching.has(type)) return
  const { enquiryId } = details as EventDetails['enquiry.sent']
  const facts = await enquiryFacts(tx, enquiryId)
  if (!facts) return
  if (facts.status === 'asked') await createQuestionTaskWithin(tx, { enquiryId, ticketId: facts.ticketId, now })
  else await finishTasksWithin(tx, { enquiryId }, { kinds: ['question_open'], doneBy: actorId, now })
}
