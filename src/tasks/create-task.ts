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
  const taskId = await insertTaskOnce(tx, { ticketId, kind, followUpId, createdAt: now })
  if (!taskId) return
  await recordEvent(tx, {
    type: 'task.created',
    actor: system,
    ticketId,
    subjectId: taskId,
    details: { taskId, kind, followUpId },
    at: now,
  })
}
