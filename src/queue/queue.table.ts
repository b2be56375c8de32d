import { sql } from 'drizzle-orm'
import { bigint, check, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '../db/columns.ts'
import { followUps } from '../follow-ups/follow-ups.table.ts'
import { events } from '../events/events.table.ts'
import { staff } from '../people/people.table.ts'
import type { JobCounts } from '../jobs/queue.ts'

export const jobNames = ['react', 'deliver'] as const
export type JobName = (typeof jobNames)[number]

/**
 * What workers could not do, one row however often it was tried: the queue forgets its jobs. Whether it has been done since is not kept
 * here; the outbox and the follow-ups know. By PostgreSQL's own clock.
 */
export const jobFailures = pgTable(
  'job_failures',
  {
    id: id(),
    job: text().$type<JobName>().notNull(),
    /** Of `react`. */
    outboxId: bigint({ mode: 'number' }).unique(),
    eventId: uuid().references(() => events.id),
    /** Of `deliver`. */
    followUpId: uuid()
      .unique()
      .references(() => followUps.id),
    /** Kind and code of the error and where it arose (`LoggedFault`); never its words, which may repeat a person's. */
    fault: text().notNull(),
    code: text(),
    place: text(),
    attempts: integer().notNull().default(1),
    firstAt: instant().notNull(),
    lastAt: instant().notNull(),
    /** An administrator has seen it and does not want to see it again. */
    dismissedAt: instant(),
    dismissedBy: uuid().references(() => staff.id),
  },
  (table) => [
    index('job_failures_age').on(table.lastAt, table.id),
    check('job_failures_job', sql`(${table.job} = 'react') = (${table.outboxId} is not null)`),
    check('job_failures_follow_up', sql`(${table.job} = 'deliver') = (${table.followUpId} is not null)`),
  ],
)

/** Signs of life of the worker processes, each its own row; gone when one ends in order. By PostgreSQL's own clock. */
export const workerProcesses = pgTable('worker_processes', {
  id: uuid().primaryKey(),
  host: text().notNull(),
  pid: integer().notNull(),
  startedAt: instant().notNull(),
  seenAt: instant().notNull(),
  /** Jobs in hand. */
  reacting: integer().notNull(),
  delivering: integer().notNull(),
  /** Jobs done since it started, and when the last one was. */
  done: integer().notNull(),
  lastDoneAt: instant(),
  backend: text().$type<'postgres' | 'redis'>().notNull(),
  /** What the queue said it holds; null: it did not answer. */
  counts: jsonb().$type<JobCounts>(),
})
