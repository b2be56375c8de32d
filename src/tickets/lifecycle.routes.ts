import { z } from 'zod'
import { resolutionKindCodes } from '../catalog/desk-codes.ts'
import { answers } from '../http/answers.ts'
import { day, paragraph } from '../http/fields.schemas.ts'
import { ifMatch } from '../http/preconditions.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { actorOf } from '../http/sign-in-guard.ts'
import { reopenTicket, resolveTicket } from './resolve-ticket.ts'
import { ticketParameter } from './ticket-parameter.ts'
import { ticketSchema } from './ticket.view.ts'
import { sendTicket } from './tickets.routes.ts'
import { startWaiting, stopWaiting } from './wait-for.ts'

const resolution = z.strictObject({ kind: z.enum(resolutionKindCodes).exclude(['merged']), note: paragraph(2000).optional() })
const waiting = z.strictObject({
  for: z.enum(['applicant', 'third_party']),
  until: day.optional().describe('Day in Japan after which the ticket opens again by itself'),
})

/** The moves of a ticket: waiting, resolved, open again. */
export const lifecycleRoutes: RouteRegistration = (app, deps) => {
  const common = { tags: ['Tickets'], params: ticketParameter, response: answers({ 200: ticketSchema }) }

  app.put(
    '/api/v1/tickets/:number/resolution',
    { schema: { ...common, headers: ifMatch(), operationId: 'resolveTicket', summary: 'Mark as resolved, saying how', body: resolution } },
    async (request, reply) => {
      const { params, body, headers } = request
      return sendTicket(deps, request, reply, await resolveTicket(deps, actorOf(request), params.number, body, headers['if-match']))
    },
  )

  app.delete(
    '/api/v1/tickets/:number/resolution',
    { schema: { ...common, operationId: 'reopenTicket', summary: 'Open a resolved ticket again (a closed one: supervisor)' } },
    async (request, reply) => sendTicket(deps, request, reply, await reopenTicket(deps, actorOf(request), request.params.number)),
  )

  app.put(
    '/api/v1/tickets/:number/waiting',
    {
      schema: {
        ...common,
        headers: ifMatch(),
        operationId: 'startWaiting',
        summary: "Note that the next word is someone else's",
        body: waiting,
      },
    },
    async (request, reply) => {
      const { params, body, headers } = request
      return sendTicket(deps, request, reply, await startWaiting(deps, actorOf(request), params.number, body, headers['if-match']))
    },
  )

  app.delete(
    '/api/v1/tickets/:number/waiting',
    { schema: { ...common, headers: ifMatch(), operationId: 'stopWaiting', summary: "End the wait: the next word is the desk's" } },
    async (request, reply) => {
      const { params, headers } = request
      return sendTicket(deps, request, reply, await stopWaiting(deps, actorOf(request), params.number, headers['if-match']))
    },
  )
}
