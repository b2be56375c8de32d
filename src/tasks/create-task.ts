import type { TaskKind } from '../catalog/task-codes.ts'
import type { Transaction } from '../db/client.ts'
import { recordEvent } from '../events/record-event.ts'
import { system } from '../people/actor.ts'
import { insertTaskOnce } from './tasks.store.ts'

/** Gives whoever has the ticket something to see to, within the caller's transaction. Safe to repeat; a mail of no ticket makes none. */
export async function createTaskWithin(
  tx: Transaction,
  { kind, followUp, now }: { kind: TaskKind; followUp: { id: string; ticketId: string | null }; now: Date },
): Promise<void> {
  const { id: followUpId, ticketId } = followUp
  if (ticketId === null) return
  await createOnce(tx, { kind, ticketId, followUpId }, now)
}

/** The same for a meeting nobody can be at; as long as that is open there is one task. */
export async function createMeetingTaskWithin(
  tx: Transaction,
  { meetingId, ticketId, now }: { meetingId: string; ticketId: string; now: Date },
): Promise<void> {
  await createOnce(tx, { kind: 'meeting_host', ticketId, meetingId }, now)
}

/** The same for a person who asks to be forgotten, on the ticket they asked by, if by any; as long as that is open there is one task. */
export async function createErasureTaskWithin(
  tx: Transaction,
  { contactId, ticketId, now }: { contactId: string; ticketId: string | null; now: Date },
): Promise<void> {
  await createOnce(tx, { kind: 'erasure_request', ticketId, contactId }, now)
}

async function createOnce(
  tx: Transaction,
  {
    kind,
    ticketId,
    ...about
  }: { kind: TaskKind; ticketId: string | null } & ({ followUpId: string } | { meetingId: string } | { contactId: string }),
  now: Date,
): Promise<void> {
  const taskId = await insertTaskOnce(tx, { ticketId, kind, ...about, createdAt: now })
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
