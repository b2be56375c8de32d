import { z } from 'zod'
import { openingPurposeCodes } from '../catalog/opening-codes.ts'
import { answers } from '../http/answers.ts'
import { line } from '../http/fields.schemas.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { actorOf } from '../http/sign-in-guard.ts'
import { openTicket } from './open-ticket.ts'
import { saysWhy } from './opening-reason.rules.ts'
import { ticketParameter } from './ticket-parameter.ts'

const openingSchema = z
  .object({
    ticket: z.string().describe('Its number'),
    purpose: z.enum(openingPurposeCodes),
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
        summary:
          'Open a ticket as an administrator, for eight hours; the reason stands in its history, where consultants read it, and the purpose in the audit',
        params: ticketParameter,
        body: z.strictObject({
          purpose: z.enum(openingPurposeCodes).describe('What for, as auditors read it'),
          reason: line(500)
            .refine(saysWhy, { params: { code: 'reason_says_nothing' } })
            .describe('Why it has to be read, in words: five different letters or digits at least'),
        }),
        response: answers({ 201: openingSchema }),
      },
    },
    async (request, reply) => {
      const { number } = request.params
      const { until, ...why } = await openTicket(deps, actorOf(request), number, request.body)
      return reply.code(201).send({ ticket: number, ...why, until: until.toISOString() })
    },
  )
}
