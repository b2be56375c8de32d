import { z } from 'zod'
import { answers } from '../http/answers.ts'
import { instant } from '../http/fields.schemas.ts'
import { pageFrom, pageQuery, readCursor } from '../http/lists.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { actorOf } from '../http/sign-in-guard.ts'
import { dismissFailure, retryJob } from './act-on-failure.ts'
import { listFailures } from './queue.store.ts'
import { failurePageSchema, queueSchema, showFailure, showQueue } from './queue.view.ts'
import { readQueue } from './read-queue.ts'

const tags = ['Queue']

/** What waits for workers, whether there are any, and what they could not do. */
export const queueRoutes: RouteRegistration = (app, deps) => {
  app.get(
    '/api/v1/queue',
    {
      schema: {
        operationId: 'readQueue',
        tags,
        summary: 'What waits for workers, how old the oldest is, and which workers live; counts go no further than 10,000',
        response: answers({ 200: queueSchema }),
      },
    },
    async () => showQueue(await readQueue(deps)),
  )

  app.get(
    '/api/v1/queue/failures',
    {
      schema: {
        operationId: 'listFailures',
        tags,
        summary: 'Jobs that failed, the latest first: what the error was and where it arose, never whose words it was about',
        querystring: z.strictObject(pageQuery),
        response: answers({ 200: failurePageSchema }),
      },
    },
    async (request) => {
      const { limit, cursor } = request.query
      const [at, id] = readCursor(cursor, [instant, z.uuid()]) ?? []
      const rows = await listFailures(deps.db, limit + 1, at !== undefined && id !== undefined ? { at, id } : undefined)
      const { reach } = actorOf(request)
      return pageFrom(
        rows,
        limit,
        (row) => showFailure(row, reach),
        ({ failure }) => [failure.lastAt.toISOString(), failure.id],
      )
    },
  )

  const ofFailure = { tags, params: z.strictObject({ id: z.uuid() }), response: answers({ 204: z.null() }) }
  app.post(
    '/api/v1/queue/failures/:id/retry',
    { schema: { ...ofFailure, operationId: 'retryJob', summary: 'Have a failed job done at once; 409 when it has been done since' } },
    async (request, reply) => {
      await retryJob(deps, actorOf(request), request.params.id)
      return reply.code(204).send(null)
    },
  )

  app.put(
    '/api/v1/queue/failures/:id/dismissal',
    {
      schema: {
        ...ofFailure,
        operationId: 'dismissFailure',
        summary: 'Take a failure out of sight; the job is tried on as long as it has to be done',
      },
    },
    async (request, reply) => {
      await dismissFailure(deps, actorOf(request), request.params.id)
      return reply.code(204).send(null)
    },
  )
}
