import { z } from 'zod'
import { answers } from '../../http/answers.ts'
import type { RouteRegistration } from '../../http/routes.ts'
import { actorOf } from '../../http/sign-in-guard.ts'
import type { SignedInActor } from '../../people/actor.ts'
import { ticketParameter } from '../ticket-parameter.ts'
import { readRelations } from './read-relations.ts'
import { relateTickets, unrelateTickets } from './relate-tickets.ts'
import { statedKinds } from './relation.rules.ts'
import { relationSchema, showRelation } from './relation.view.ts'

const newRelation = z.strictObject({
  ...ticketParameter.shape,
  kind: z.enum(statedKinds).describe('What the other ticket is to this one'),
})
const relationList = z.object({ items: z.array(relationSchema) }).meta({ id: 'RelationList' })

/** Relations between tickets. */
export const relationRoutes: RouteRegistration = (app, deps) => {
  const common = { tags: ['Tickets'], params: ticketParameter }
  const listOf = async (number: string, actor: SignedInActor) => ({ items: (await readRelations(deps, actor, number)).map(showRelation) })

  app.get(
    '/api/v1/tickets/:number/relations',
    { schema: { ...common, operationId: 'listRelations', summary: 'Tickets it is related to', response: answers({ 200: relationList }) } },
    async (request) => listOf(request.params.number, actorOf(request)),
  )

  app.post(
    '/api/v1/tickets/:number/relations',
    {
      schema: {
        ...common,
        operationId: 'relateTickets',
        summary: 'Note what another ticket is to this one',
        body: newRelation,
        response: answers({ 201: relationList }),
      },
    },
    async (request, reply) => {
      const { number } = request.params
      await relateTickets(deps, actorOf(request), number, request.body)
      return reply.code(201).send(await listOf(number, actorOf(request)))
    },
  )

  app.delete(
    '/api/v1/tickets/:number/relations/:id',
    {
      schema: {
        ...common,
        operationId: 'unrelateTickets',
        summary: 'Take a relation back, from either of its tickets',
        params: ticketParameter.extend({ id: z.uuid() }),
        response: answers({ 204: z.null() }),
      },
    },
    async (request, reply) => {
      const { number, id } = request.params
      await unrelateTickets(deps, actorOf(request), number, id)
      return reply.code(204).send(null)
    },
  )
}
