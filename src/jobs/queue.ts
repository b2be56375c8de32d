import { createPostgresBackend, Queue, Worker } from 'bullmq'
import type { Logger } from 'pino'
import { z } from 'zod'
import { codeOf, faultOf } from '../log/fault.ts'
import { startLoop } from './loop.ts'
import { dropQueueSchema, queueSchema } from './queue-schema.store.ts'

const jobSchema = z.discriminatedUnion('name', [
  z.object({ name: z.literal('react'), data: z.object({ outboxId: z.number() }) }),
  z.object({ name: z.literal('deliver'), data: z.object({ followUpIds: z.array(z.string()) }) }),
])

/** Work for a worker. Jobs carry ids only; what there is to do stands in the rows the ids name. */
export type Job = z.infer<typeof jobSchema>

export interface QueueOptions {
  databaseUrl: string
  /** Redis instead of PostgreSQL. */
  redisUrl?: string | undefined
  /** Connections of each of BullMQ's pools to PostgreSQL. */
  poolSize: number
  /** Jobs this process works on at once. */
  concurrency: number
  log: Logger
}

/** How many jobs the queue holds, by what becomes of them. */
export interface JobCounts {
  waiting: number
  running: number
  delayed: number
  failed: number
}

export interface JobQueue {
  /** Whether jobs can be handed over just now. */
  isOpen(): boolean
  /** Hands jobs over; throws when the queue is not there, after which the caller tries again later. */
  add(jobs: readonly Job[]): Promise<void>
  /** What the queue holds; undefined while it is not there. */
  counts(): Promise<JobCounts | undefined>
  /** Takes no further job, waits for those being worked on and disconnects. */
  close(): Promise<void>
}

/** What is used of BullMQ's classes, whose types differ with the backend. */
interface Backend {
  queue: {
    add(name: string, data: unknown): Promise<unknown>
    addBulk(jobs: Job[]): Promise<unknown>
    getJobCounts(...types: ('waiting' | 'active' | 'delayed' | 'failed')[]): Promise<Record<string, number>>
    waitUntilReady(): Promise<unknown>
    on(event: 'error', listener: (error: Error) => void): unknown
    close(): Promise<void>
  }
  worker: {
    run(): Promise<void>
    waitUntilReady(): Promise<unknown>
    on(event: 'error', listener: (error: Error) => void): unknown
    on(event: 'failed', listener: (job: { name: string } | undefined, error: Error) => void): unknown
    close(force?: boolean): Promise<void>
  }
}

const name = 'desk'

/** Milliseconds a job may take to be handed over before the queue counts as away. */
const patience = 10_000

/** SQLSTATEs that say that the queue's tables are damaged: something undefined (42P01, 42883 …), a schema gone, a thing there twice. */
const damage = new Set(['42P01', '42703', '42704', '42883', '3F000', '42P06', '42P07', '42710', '42723'])

/**
 * Opens the queue and works on its jobs with `handle`. The queue is a wake-up call, never the truth: it may be emptied, deleted or away
 * at any time. It is then opened again (its tables made anew if they are damaged) and the sweeps fill it from the desk's tables.
 */
export function openQueue(options: QueueOptions, handle: (job: Job) => Promise<void>): JobQueue {
  const { log } = options
  const inHand = new Set<Promise<void>>()
  let backend: Backend | undefined
  let closing = false

  const keeper = startLoop({ name: 'queue', every: 1000, log }, async () => {
    if (!backend && !closing) backend = await open()
  })

  async function open(): Promise<Backend> {
    const opened = makeBackend(options, work)
    opened.queue.on('error', noticeFault)
    opened.worker.on('error', noticeFault)
    opened.worker.on('failed', (job, error) =>
      log.error({ job: job?.name, fault: faultOf(error) }, 'a job failed; the sweeps bring it back'),
    )
    try {
      await inTime(opened.queue.waitUntilReady())
      // Only an answered request proves the tables whole; `work` ignores this job.
      await inTime(opened.queue.add('probe', {}))
      await inTime(opened.worker.waitUntilReady())
      void opened.worker.run().catch(noticeFault)
      return opened
    } catch (error) {
      disconnect(opened)
      if (isDamage(error) && !options.redisUrl) await dropQueueSchema(options.databaseUrl)
      throw error
    }
  }

  function noticeFault(error: Error): void {
    if (closing) return
    log.warn({ fault: faultOf(error) }, 'the queue reports a fault')
    if (isDamage(error)) reopen()
  }

  function reopen(): void {
    if (!backend) return
    disconnect(backend)
    backend = undefined
  }

  async function work(job: { name: string; data: unknown }): Promise<void> {
    // Neither the probe is for us nor what another version of the desk left here, whose rows the sweeps hand over again.
    const { data: known } = jobSchema.safeParse({ name: job.name, data: job.data })
    if (!known) return
    const working = handle(known)
    inHand.add(working)
    try {
      await working
    } finally {
      inHand.delete(working)
    }
  }

  return {
    isOpen: () => backend !== undefined,
    async add(jobs) {
      if (!backend) throw new Error('the queue is not open')
      try {
        await inTime(backend.queue.addBulk([...jobs]))
      } catch (error) {
        if (isDamage(error)) reopen()
        throw error
      }
    },
    async counts() {
      if (!backend) return undefined
      const {
        waiting = 0,
        active = 0,
        delayed = 0,
        failed = 0,
      } = await inTime(backend.queue.getJobCounts('waiting', 'active', 'delayed', 'failed'))
      return { waiting, running: active, delayed, failed }
    },
    async close() {
      closing = true
      await keeper.stop()
      await backend?.worker.close().catch(() => undefined)
      await Promise.allSettled(inHand)
      await backend?.queue.close().catch(() => undefined)
    },
  }
}

function makeBackend(options: QueueOptions, work: (job: { name: string; data: unknown }) => Promise<void>): Backend {
  const { redisUrl, databaseUrl, poolSize, concurrency } = options
  const jobs = { removeOnComplete: true, removeOnFail: true }
  // A worker that died is noticed within seconds, and however often one dies, its jobs are handed to the next.
  const working = { autorun: false, concurrency, maxStalledCount: 1000, lockDuration: 10_000, stalledInterval: 5000 }
  if (redisUrl) {
    // A request fails at once while Redis is away (the caller tries again), but the worker waits for it.
    return {
      queue: new Queue(name, {
        connection: { url: redisUrl, maxRetriesPerRequest: 1, enableOfflineQueue: false },
        defaultJobOptions: jobs,
      }),
      worker: new Worker(name, work, { connection: { url: redisUrl, maxRetriesPerRequest: null }, ...working }),
    }
  }
  const connection = { connectionString: databaseUrl, schema: queueSchema, migrate: true, max: poolSize, connectionTimeoutMillis: patience }
  return {
    queue: new Queue(name, { connection, defaultJobOptions: jobs }, createPostgresBackend),
    worker: new Worker(name, work, { connection, ...working }, createPostgresBackend),
  }
}

function disconnect({ queue, worker }: Backend): void {
  void worker.close(true).catch(() => undefined)
  void queue.close().catch(() => undefined)
}

function isDamage(error: unknown): boolean {
  const code = codeOf(error)
  return (code !== undefined && damage.has(code)) || (error instanceof Error && error.name === 'SchemaMigrationRequiredError')
}

/** A client that has lost its server may wait for ever. */
async function inTime<T>(promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('the queue does not answer')), patience)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
