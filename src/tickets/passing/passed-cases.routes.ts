import { z } from 'zod'
import { answers } from '../../http/answers.ts'
import type { RouteRegistration } from '../../http/routes.ts'
import { actorOf } from '../../http/sign-in-guard.ts'
import { ticketParameter } from '../ticket-parameter.ts'
import { forwardCase } from './forward-case.ts'
import { forwardingSchema } from './passed-case.schemas.ts'
import { passedCaseSchema, showPassedCase } from './passed-case.view.ts'
import { readPassedCase, readPassedCases } from './read-passed-cases.ts'
import { takeBackForwarded } from './withdraw-passed-case.ts'

const passedCases = z.object({
  items: z.array(passedCaseSchema),
  can: z.object({ forward: z.boolean() }).describe('What its reader may do with the ticket now'),
})

/** Cases that go from a prefecture to one of its municipalities. */
export const passedCaseRoutes: RouteRegistration = (app, deps) => {
  const common = { tags: ['Tickets'], params: ticketParameter }

  app.get(
    '/api/v1/tickets/:number/passed-cases',
    {
      schema: {
        ...common,
        operationId: 'listPassedCases',
        summary: 'How a ticket came through a prefecture, and to which municipalities it was forwarded',
        response: answers({ 200: passedCases }),
      },
    },
    async (request) => {
      const actor = actorOf(request)
      const { passed, canForward } = await readPassedCases(deps, actor, request.params.number)
      return { items: passed.map((facts) => showPassedCase(facts, actor)), can: { forward: canForward } }
    },
  )

  app.post(
    '/api/v1/tickets/:number/passed-cases',
    {
      schema: {
        ...common,
        operationId: 'forwardTicket',
        summary: 'Forward a case of a prefecture to one of its municipalities, which is asked to confirm it before anything goes on',
        description:
          'The municipality is shown what the form of the case asks for (topics, supports, stage, message), the note, and who passed it on; nothing of what else was said. One that still waits at the same municipality is withdrawn for it.',
        body: forwardingSchema,
        response: answers({ 201: passedCaseSchema }),
      },
    },
    async (request, reply) => {
      const actor = actorOf(request)
      const passed = await forwardCase(deps, actor, request.params.number, request.body)
      return reply.code(201).send(showPassedCase(await readPassedCase(deps.db, passed.id), actor))
    },
  )

  app.put(
    '/api/v1/tickets/:number/passed-cases/:id/withdrawal',
    {
      schema: {
        ...common,
        params: ticketParameter.extend({ id: z.uuid() }),
        operationId: 'withdrawPassedCase',
        summary: 'Take back what was forwarded to a municipality that has not answered; its link says so',
        response: answers({ 200: passedCaseSchema }),
      },
    },
    async (request) => {
      const actor = actorOf(request)
      await takeBackForwarded(deps, actor, request.params)
      return showPassedCase(await readPassedCase(deps.db, request.params.id), actor)
    },
  )
}
