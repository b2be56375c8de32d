import { z } from 'zod'
import { answers } from '../http/answers.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { actorOf } from '../http/sign-in-guard.ts'
import { correctOutcome } from './correct-outcome.ts'
import { introductionSchema, outcomeSchema, showOutcome } from './introduction.view.ts'
import { readIntroduction } from './read-introduction.ts'
import { recordOutcome } from './record-outcome.ts'
import { newOutcomeSchema, outcomeCorrectionSchema } from './shortlists.schemas.ts'

const tags = ['Introductions']
const params = z.strictObject({ id: z.uuid() })

export const introductionRoutes: RouteRegistration = (app, deps) => {
  app.get(
    '/api/v1/introductions/:id',
    {
      schema: {
        operationId: 'readIntroduction',
        tags,
        summary: 'An introduction: both sides, and what came of it',
        params,
        response: answers({ 200: introductionSchema }),
      },
    },
    (request) => readIntroduction(deps.db, actorOf(request), request.params.id),
  )

  app.post(
    '/api/v1/introductions/:id/outcomes',
    {
      schema: {
        operationId: 'recordOutcome',
        tags,
        summary: 'Record what came of an introduction',
        params,
        body: newOutcomeSchema,
        response: answers({ 201: outcomeSchema }),
      },
    },
    async (request, reply) =>
      reply.code(201).send(showOutcome(await recordOutcome(deps, actorOf(request), request.params.id, request.body))),
  )

  app.post(
    '/api/v1/introductions/:id/outcomes/:outcomeId/correction',
    {
      schema: {
        operationId: 'correctOutcome',
        tags,
        summary: 'Take a recorded outcome back, or record another instead of it',
        params: params.extend({ outcomeId: z.uuid() }),
        body: outcomeCorrectionSchema,
        response: answers({ 200: introductionSchema }),
      },
    },
    async (request) => {
      const { id, outcomeId } = request.params
      await correctOutcome(deps, actorOf(request), { introductionId: id, outcomeId, ...request.body })
      return readIntroduction(deps.db, actorOf(request), id)
    },
  )
}
