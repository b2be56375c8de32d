import { readWallClock } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import type { JobCounts } from '../jobs/queue.ts'
import { countDeliveries, countFailures, countReactions, listWorkers, type Backlog, type WorkerRow } from './queue.store.ts'
import type { JobName } from './queue.table.ts'
import { silence } from './signs-of-life.ts'

/** Seconds after which a reaction that was handed over and is not done counts as delayed: it is handed over again. */
const again = 20

const workersAtMost = 50

export interface QueueState {
  queues: readonly (Backlog & { code: JobName; running: number; failed: number })[]
  /** What the queue itself said to the worker heard of last; null: no worker lives, or the queue does not answer it. */
  handedOver: { backend: WorkerRow['backend']; counts: JobCounts; at: Date } | null
  workers: readonly (WorkerRow & { isAlive: boolean })[]
}

/** What waits for workers, and whether there are any. Counts go no further than 10,000. */
export async function readQueue({ db }: Pick<Deps, 'db'>): Promise<QueueState> {
  const [now, rows, reactions, deliveries, failed] = await Promise.all([
    readWallClock(db),
    listWorkers(db, workersAtMost),
    countReactions(db, again),
    countDeliveries(db),
    countFailures(db),
  ])
  const workers = rows.map((row) => ({ ...row, isAlive: now.getTime() - row.seenAt.getTime() < silence * 1000 }))
  const alive = workers.filter(({ isAlive }) => isAlive)
  const inHand = (of: (row: WorkerRow) => number) => alive.reduce((sum, row) => sum + of(row), 0)
  const teller = alive.find(({ counts }) => counts !== null)
  return {
    queues: [
      { code: 'react', ...reactions, running: inHand(({ reacting }) => reacting), failed: failed.react },
      { code: 'deliver', ...deliveries, running: inHand(({ delivering }) => delivering), failed: failed.deliver },
    ],
    handedOver: teller?.counts ? { backend: teller.backend, counts: teller.counts, at: teller.seenAt } : null,
    workers,
  }
}
