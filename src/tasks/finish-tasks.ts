import type { TaskKind } from '../catalog/task-codes.ts'
import type { Transaction } from '../db/client.ts'
import { recordEvent } from '../events/record-event.ts'
import { system } from '../people/actor.ts'
import { listOpenTasksAbout, markDone, type TaskSubject } from './tasks.store.ts'

/**
 * Marks the open tasks of these kinds about something as done, because what they asked for has happened, within the caller's transaction.
 * `doneBy`: whose act settled them; null when the clockwork did. `madeBy`: only those made by then; what happened before a task was made
 * did not settle it, however late it is worked on. Nothing when there are none. Safe to repeat.
 */
export async function finishTasksWithin(
  tx: Transaction,
  about: TaskSubject,
  { kinds, doneBy, madeBy, now }: { kinds: readonly TaskKind[]; doneBy: string | null; madeBy?: Date; now: Date },
): Promise<void> {
  for (const { id, kind, ticketId } of await listOpenTasksAbout(tx, about, kinds, madeBy)) {
    if (!(await markDone(tx, id, { doneAt: now, doneBy }))) continue
    await recordEvent(tx, { type: 'task.done', actor: system, ticketId, subjectId: id, details: { taskId: id, kind }, at: now })
  }
}
