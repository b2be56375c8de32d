import { z } from 'zod'
import { listTicketEvents } from '../events/events.store.ts'
import { eventSchema, showEvent } from '../events/events.view.ts'
import { answers } from '../http/answers.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/lists.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { actorOf } from '../http/sign-in-guard.ts'
import { ticketForReading } from './ticket-access.ts'
import { ticketParameter } from './ticket-parameter.ts'

/** The whole history of a ticket. */
export const historyRoutes: RouteRegistration = (app, deps) => {
  app.get(
    '/api/v1/tickets/:number/events',
    {
      schema: {
        operationId: 'listTicketEvents',
        tags: ['Tickets'],
        summary: 'Everything that happened: who, what, when, on whose behalf',
        params: ticketParameter,
        querystring: z.strictObject(pageQuery),
        response: answers({ 200: pageOf(eventSchema).meta({ id: 'EventPage' }) }),
      },
    },
    async (request) => {
      const { limit, cursor } = request.query
      const ticket = await ticketForReading(deps.db, actorOf(request), request.params.number)
      const rows = await listTicketEvents(deps.db, ticket.id, limit + 1, readCursor(cursor, [z.uuid()])?.[0])
      return pageFrom(rows, limit, showEvent, (row) => [row.id])
    },
  )
}
