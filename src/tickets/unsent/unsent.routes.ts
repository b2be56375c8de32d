import { z } from 'zod'
import { answers } from '../../http/answers.ts'
import type { RouteRegistration } from '../../http/routes.ts'
import { actorOf } from '../../http/sign-in-guard.ts'
import { ticketParameter } from '../ticket-parameter.ts'
import { readUnsent, takeMessageBack } from './send-later.ts'
import { showUnsent, unsentSchema } from './unsent.view.ts'

/** Messages that have not left yet. */
export const unsentRoutes: RouteRegistration = (app, deps) => {
  const tags = ['Tickets']

  app.get(
    '/api/v1/tickets/:number/unsent-messages',
    {
      schema: {
        operationId: 'listUnsentMessages',
        tags,
        summary: 'Messages to the applicant that have not left yet and can be taken back',
        params: ticketParameter,
        response: answers({ 200: z.object({ items: z.array(unsentSchema) }).meta({ id: 'UnsentMessages' }) }),
      },
    },
    async (request) => {
      const actor = actorOf(request)
      return { items: (await readUnsent(deps, actor, request.params.number)).map((row) => showUnsent(row, actor)) }
    },
  )

  app.delete(
    '/api/v1/messages/:id',
    {
      schema: {
        operationId: 'takeMessageBack',
        tags,
        summary: 'Take a message back before it leaves; its words are its author’s draft again',
        params: z.strictObject({ id: z.uuid() }),
        response: answers({ 200: unsentSchema }),
      },
    },
    async (request) => {
      const actor = actorOf(request)
      return showUnsent(await takeMessageBack(deps, actor, request.params.id), actor)
    },
  )
}
