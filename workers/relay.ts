import type { Deps } from '../src/deps.ts'
import { finishOutboxRows, lockUndone, markRelayed } from '../src/events/outbox.store.ts'
import { unheard } from '../src/events/unheard.ts'
import type { JobQueue } from '../src/jobs/queue.ts'
import { feedEvents } from '../src/live/feed-events.ts'

const batch = 200

/** Seconds after which a row that was handed over and is still there is handed over again. */
const again = 20

/**
 * Gives what has happened since the last turn its place in the feed, and hands it to the queue, with what the queue seems to have lost
 * once more; what no room reacts to is done with that. The queue is told first and the row marked afterwards, so that nothing can fall between. Returns true when there may be more.
 */
export async function relayOutbox(deps: Deps, queue: JobQueue): Promise<boolean> {
  await feedEvents(deps)
  if (!queue.isOpen()) return false
  return deps.db.transaction(async (tx) => {
    const rows = await lockUndone(tx, batch, again)
    if (rows.length === 0) return false
    const heard = rows.flatMap(({ id, type }) => (unheard.has(type) ? [] : [id]))
    if (heard.length > 0) {
      await queue.add(heard.map((outboxId) => ({ name: 'react', data: { outboxId } })))
      await markRelayed(tx, heard)
    }
    const done = rows.flatMap(({ id, type }) => (unheard.has(type) ? [id] : []))
    if (done.length > 0) await finishOutboxRows(tx, done)
    return rows.length === batch
  })
}
