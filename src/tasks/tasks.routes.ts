import { z } from 'zod'
import { answers } from '../http/answers.ts'
import { line } from '../http/fields.schemas.ts'
import { boundedCount, countLimit, pageFrom, pageOf, pageQuery, readCursor } from '../http/lists.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { actorOf } from '../http/sign-in-guard.ts'
import { ticketParameter } from '../tickets/ticket-parameter.ts'
import { completeTask } from './complete-task.ts'
import { eraseAddress } from './erase-address.ts'
import { countOpenTasks, listOpenTasks, listTasksOfTicket } from './list-tasks.ts'
import { showTask, taskSchema } from './task.view.ts'

const tags = ['Tasks']
const page = answers({ 200: pageOf(taskSchema).meta({ id: 'TaskPage' }) })

const whose = z
  .enum(['mine', 'everyone'])
  .default('mine')
  .describe(
    'mine: of tickets I have, or somebody I stand in for; for supervisors also those of no ticket, of tickets nobody has, and requests for erasure',
  )

/** What consultants have to see to because the clockwork cannot. */
export const taskRoutes: RouteRegistration = (app, deps) => {
  app.get(
    '/api/v1/tasks',
    {
      schema: {
        operationId: 'listTasks',
        tags,
        summary: 'Tasks still to be seen to, in the order they were made',
        querystring: z.strictObject({ of: whose, ...pageQuery }),
        response: page,
      },
    },
    async (request) => {
      const { of, limit, cursor } = request.query
      const actor = actorOf(request)
      const after = readCursor(cursor, [z.uuid()])?.[0]
      return pageFrom(
        await listOpenTasks(deps, actor, of, { limit: limit + 1, after }),
        limit,
        (row) => showTask(row, actor),
        ({ id }) => [id],
      )
    },
  )

  app.get(
    '/api/v1/tasks/count',
    {
      schema: {
        operationId: 'countTasks',
        tags,
        summary: 'How many tasks are still to be seen to',
        querystring: z.strictObject({ of: whose }),
        response: answers({ 200: z.object({ count: boundedCount }).meta({ id: 'TaskCount' }) }),
      },
    },
    async (request) => ({ count: await countOpenTasks(deps, actorOf(request), request.query.of, countLimit + 1) }),
  )

  app.get(
    '/api/v1/tickets/:number/tasks',
    {
      schema: {
        operationId: 'listTicketTasks',
        tags,
        summary: 'Tasks of a ticket, done ones too, in the order they were made',
        params: ticketParameter,
        querystring: z.strictObject(pageQuery),
        response: page,
      },
    },
    async (request) => {
      const { limit, cursor } = request.query
      const after = readCursor(cursor, [z.uuid()])?.[0]
      const actor = actorOf(request)
      const rows = await listTasksOfTicket(deps, actor, request.params.number, { limit: limit + 1, after })
      return pageFrom(
        rows,
        limit,
        (row) => showTask(row, actor),
        ({ id }) => [id],
      )
    },
  )

  app.put(
    '/api/v1/tasks/:id/completion',
    {
      schema: {
        operationId: 'completeTask',
        tags,
        summary: 'Say that a task was seen to; what is about a request for erasure by supervisors and administrators only',
        params: z.strictObject({ id: z.uuid() }),
        body: z
          .strictObject({
            reason: line(500).optional().describe('Why a request for erasure is refused; stands in the history of its ticket'),
          })
          .optional(),
        response: answers({ 200: taskSchema }),
      },
    },
    async (request) => showTask(await completeTask(deps, actorOf(request), request.params.id, request.body?.reason), actorOf(request)),
  )

  app.put(
    '/api/v1/tasks/:id/erasure',
    {
      schema: {
        operationId: 'eraseAddress',
        tags,
        summary:
          "Grant a request for erasure (erasure_request): nothing is ever mailed to the person's address again, what waits is cancelled, the task is done; what is stored is left to people by another task (erasure_by_hand)",
        params: z.strictObject({ id: z.uuid() }),
        response: answers({ 200: taskSchema }),
      },
    },
    async (request) => showTask(await eraseAddress(deps, actorOf(request), request.params.id), actorOf(request)),
  )
}
