import { z } from 'zod'
import { answers } from '../http/answers.ts'
import { line } from '../http/fields.schemas.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { actorOf } from '../http/sign-in-guard.ts'
import { openTicket } from './open-ticket.ts'
import { ticketParameter } from './ticket-parameter.ts'

const openingSchema = z
  .object({
    ticket: z.string().describe('Its number'),
    reason: z.string(),
    until: z.string().describe('Until then the ticket is open to you'),
  })
  .meta({ id: 'TicketOpening' })

/** How somebody who does not work on tickets gets to read one. */
export const openingRoutes: RouteRegistration = (app, deps) => {
  app.post(
    '/api/v1/tickets/:number/openings',
    {
      schema: {
        operationId: 'openTicket',
        tags: ['Tickets'],
        summary: 'Open a ticket as an administrator, for eight hours; the reason stands in its history, where consultants read it',
        params: ticketParameter,
        body: z.strictObject({ reason: line(500).describe('Why it has to be read') }),
        response: answers({ 201: openingSchema }),
      },
    },
    async (request, reply) => {
      const { number } = request.params
      const { reason, until } = await openTicket(deps, actorOf(request), number, request.body.reason)
      return reply.code(201).send({ ticket: number, reason, until: until.toISOString() })
    },
  )
}
