import { z } from 'zod'
import { answers } from '../http/answers.ts'
import { etagOf, ifMatch } from '../http/preconditions.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { actorOf } from '../http/sign-in-guard.ts'
import { ticketParameter } from '../tickets/ticket-parameter.ts'
import { assignAutomatically } from './assign-automatically.ts'
import { assignTicket } from './assign-ticket.ts'
import { assignmentSchema, showAssignment, showAutomaticAssignment } from './assignment.view.ts'
import { unassignTicket } from './unassign-ticket.ts'

const asRead = ifMatch('ETag of the ticket; with it a supervisor may take the ticket from somebody')

export const assignmentRoutes: RouteRegistration = (app, deps) => {
  const common = { tags: ['Assignment'], params: ticketParameter, response: answers({ 200: assignmentSchema }) }

  app.put(
    '/api/v1/tickets/:number/assignment',
    {
      schema: {
        ...common,
        operationId: 'assignTicket',
        summary: 'Claim a ticket or assign it; of simultaneous claims one wins, the others get 409',
        headers: asRead,
        body: z.strictObject({ consultantId: z.uuid() }),
      },
    },
    async (request, reply) => {
      const { consultantId } = request.body
      const ticket = await assignTicket(deps, actorOf(request), request.params.number, consultantId, request.headers['if-match'])
      return reply.header('etag', etagOf(ticket.version)).send(showAssignment(ticket))
    },
  )

  app.delete(
    '/api/v1/tickets/:number/assignment',
    { schema: { ...common, headers: ifMatch(), operationId: 'unassignTicket', summary: 'Put a ticket back into the queue' } },
    async (request, reply) => {
      const ticket = await unassignTicket(deps, actorOf(request), request.params.number, request.headers['if-match'])
      return reply.header('etag', etagOf(ticket.version)).send(showAssignment(ticket))
    },
  )

  app.post(
    '/api/v1/tickets/:number/assignment/auto',
    {
      schema: {
        ...common,
        operationId: 'assignTicketAutomatically',
        summary: 'Assign a ticket by skills, experience with the prefecture, load and absence, and say why',
      },
    },
    async (request, reply) => {
      const assignment = await assignAutomatically(deps, actorOf(request), request.params.number)
      return reply.header('etag', etagOf(assignment.ticket.version)).send(showAutomaticAssignment(assignment))
    },
  )
}
