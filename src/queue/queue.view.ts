import { z } from 'zod'
import { pageOf } from '../http/lists.ts'
import type { Reach } from '../people/access-rules.policy.ts'
import { failureActs } from './failure-acts.policy.ts'
import type { FailureRow } from './queue.store.ts'
import { jobNames } from './queue.table.ts'
import type { QueueState } from './read-queue.ts'

const countsSchema = z.object({ waiting: z.int(), running: z.int(), delayed: z.int(), failed: z.int() })

export const queueSchema = z
  .object({
    queues: z.array(
      countsSchema.extend({
        code: z.enum(jobNames).describe('react: what follows from events; deliver: mails'),
        oldestAt: z.string().nullable().describe('Since when the oldest of what waits could have been done'),
      }),
    ),
    handedOver: countsSchema
      .extend({ backend: z.enum(['postgres', 'redis']), at: z.string() })
      .nullable()
      .describe('What the queue itself said to a worker; null: no worker lives, or the queue does not answer'),
    workers: z.array(
      z.object({
        id: z.uuid(),
        host: z.string(),
        pid: z.int(),
        startedAt: z.string(),
        seenAt: z.string().describe('Last sign of life; one comes every five seconds'),
        isAlive: z.boolean(),
        running: z.int().describe('Jobs in hand'),
        done: z.int().describe('Jobs done since it started'),
        lastDoneAt: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Queue' })

export const failurePageSchema = pageOf(
  z
    .object({
      id: z.uuid(),
      job: z.enum(jobNames),
      eventType: z.string().nullable().describe('What was to be reacted to'),
      mailKind: z.string().nullable().describe('Which mail was to go'),
      ticket: z.string().nullable().describe('Number of the ticket it belongs to'),
      fault: z.string().describe('Kind of the error'),
      code: z.string().nullable().describe('Its code, such as ECONNREFUSED or an SQLSTATE'),
      place: z.string().nullable().describe('Where in the code it arose'),
      attempts: z.int(),
      firstAt: z.string(),
      lastAt: z.string(),
      state: z.enum(['undone', 'dismissed', 'done']).describe('undone: is tried on; done: has been done since, or need not be done now'),
      can: z.object({ retry: z.boolean(), dismiss: z.boolean() }),
    })
    .meta({ id: 'JobFailure' }),
).meta({ id: 'JobFailurePage' })

export function showQueue({ queues, handedOver, workers }: QueueState): z.infer<typeof queueSchema> {
  return {
    queues: [...queues],
    handedOver: handedOver && { backend: handedOver.backend, ...handedOver.counts, at: handedOver.at.toISOString() },
    workers: workers.map(({ id, host, pid, startedAt, seenAt, isAlive, reacting, delivering, done, lastDoneAt }) => ({
      id,
      host,
      pid,
      startedAt: startedAt.toISOString(),
      seenAt: seenAt.toISOString(),
      isAlive,
      running: reacting + delivering,
      done,
      lastDoneAt: lastDoneAt?.toISOString() ?? null,
    })),
  }
}

export function showFailure(row: FailureRow, reach: Reach): z.infer<typeof failurePageSchema>['items'][number] {
  const { failure, isUndone, eventType, mailKind, ticket } = row
  const { id, job, fault, code, place, attempts, firstAt, lastAt, dismissedAt } = failure
  return {
    id,
    job,
    eventType,
    mailKind,
    ticket,
    fault,
    code,
    place,
    attempts,
    firstAt: firstAt.toISOString(),
    lastAt: lastAt.toISOString(),
    state: !isUndone ? 'done' : dismissedAt === null ? 'undone' : 'dismissed',
    can: reach === 'masked' ? { retry: false, dismiss: false } : failureActs(row),
  }
}
