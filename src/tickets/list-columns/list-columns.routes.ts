import { z } from 'zod'
import { ticketViewCodes } from '../../catalog/ticket-views.ts'
import { answers } from '../../http/answers.ts'
import type { RouteRegistration } from '../../http/routes.ts'
import { actorOf } from '../../http/sign-in-guard.ts'
import { chooseColumns } from './choose-columns.ts'
import { columnsSchema } from './list-columns.schemas.ts'

const params = z.strictObject({
  view: z.union([z.enum(ticketViewCodes), z.uuid()]).describe('Code of a view of the desk, or id of a saved view'),
})

/** With which columns somebody sees a list. */
export const listColumnRoutes: RouteRegistration = (app, deps) => {
  app.put(
    '/api/v1/ticket-views/:view/columns',
    {
      schema: {
        operationId: 'chooseColumns',
        tags: ['Tickets'],
        summary: 'Choose the columns you see a list with',
        params,
        body: z.strictObject({ columns: columnsSchema }),
        response: answers({ 204: z.null() }),
      },
    },
    async (request, reply) => {
      await chooseColumns(deps, actorOf(request), request.params.view, request.body.columns)
      return reply.code(204).send(null)
    },
  )
}
