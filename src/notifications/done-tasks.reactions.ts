import type { Transaction } from '../db/client.ts'
import { listEventsAbout, type EventRow } from '../events/events.store.ts'
import { markRead } from './notifications.store.ts'

/**
 * What members of the desk were told of a task asks nothing of them any more once it is done, by whomever: it counts as read since then.
 * Also where they are told only afterwards. Safe to repeat.
 */
export async function countDoneTaskAsRead(tx: Transaction, { type, subjectId }: EventRow): Promise<void> {
  if ((type !== 'task.created' && type !== 'task.done') || subjectId === null) return
  const ofTask = await listEventsAbout(tx, subjectId)
  const created = ofTask.find((event) => event.type === 'task.created')
  const done = ofTask.find((event) => event.type === 'task.done')
  if (created && done) await markRead(tx, created.id, done.occurredAt)
}
