import { hostname } from 'node:os'
import type { Deps } from '../deps.ts'
import type { JobQueue } from '../jobs/queue.ts'
import { deleteSettledFailures, deleteSilentWorkers, deleteWorker, saveWorker } from './queue.store.ts'
import type { JobName } from './queue.table.ts'

/** Seconds without a sign of life after which a worker counts as gone; it gives one every five. */
export const silence = 15

/** What a worker says of itself. */
export interface Work {
  readonly inHand: Readonly<Record<JobName, number>>
  readonly done: number
  readonly lastDoneAt: Date | null
}

/** Writes down that the worker process `id` lives, what it has in hand, and what the queue says. */
export async function giveSign({ db, config }: Deps, id: string, queue: Pick<JobQueue, 'counts'>, work: Work): Promise<void> {
  const counts = await queue.counts().catch(() => undefined)
  await saveWorker(db, {
    id,
    host: hostname(),
    pid: process.pid,
    reacting: work.inHand.react,
    delivering: work.inHand.deliver,
    done: work.done,
    lastDoneAt: work.lastDoneAt,
    backend: config.REDIS_URL ? 'redis' : 'postgres',
    counts: counts ?? null,
  })
}

/** A worker that ends in order leaves nothing behind. */
export async function signOff({ db }: Deps, id: string): Promise<void> {
  await deleteWorker(db, id)
}

const failuresPerTurn = 100

/** Forgets workers nobody heard of for a day, and failures of what was done since: after thirty days, or beyond the newest thousand. */
export async function forgetFailures({ db }: Pick<Deps, 'db'>): Promise<number> {
  await deleteSilentWorkers(db, 1)
  return deleteSettledFailures(db, { days: 30, kept: 1000, limit: failuresPerTurn })
}
