import { z } from 'zod'
import { answers } from '../http/answers.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/lists.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { actorOf } from '../http/sign-in-guard.ts'
import { ticketParameter } from '../tickets/ticket-parameter.ts'
import { matchSchema, matchSummarySchema, showMatch, showMatchSummary } from './match.view.ts'
import { listMatches, readMatch } from './read-match.ts'
import { runMatch } from './run-match.ts'

const tags = ['Matching']
const candidatesQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(2000).default(50).describe('Candidates in the answer; the run keeps all of them'),
})

/** A company's needs against the municipalities' strengths. */
export const matchRoutes: RouteRegistration = (app, deps) => {
  app.post(
    '/api/v1/tickets/:number/matches',
    {
      schema: {
        operationId: 'runMatch',
        tags,
        summary: 'Rank municipalities for the company of a ticket and keep the run',
        params: ticketParameter,
        querystring: candidatesQuery,
        response: answers({ 201: matchSchema }),
      },
    },
    async (request, reply) => {
      const actor = actorOf(request)
      return reply.code(201).send(showMatch(await runMatch(deps, actor, request.params.number, request.query.limit), actor))
    },
  )

  app.get(
    '/api/v1/tickets/:number/matches',
    {
      schema: {
        operationId: 'listMatches',
        tags,
        summary: 'The runs of a ticket, newest first',
        params: ticketParameter,
        querystring: z.strictObject(pageQuery),
        response: answers({ 200: pageOf(matchSummarySchema).meta({ id: 'MatchPage' }) }),
      },
    },
    async (request) => {
      const { cursor, limit } = request.query
      const [before] = readCursor(cursor, [z.uuid()]) ?? []
      const rows = await listMatches(deps, actorOf(request), request.params.number, limit + 1, before)
      return pageFrom(rows, limit, showMatchSummary, (row) => [row.id])
    },
  )

  app.get(
    '/api/v1/tickets/:number/matches/:runId',
    {
      schema: {
        operationId: 'readMatch',
        tags,
        summary: 'Read a run back as it was stored',
        params: z.strictObject({ ...ticketParameter.shape, runId: z.uuid() }),
        querystring: candidatesQuery,
        response: answers({ 200: matchSchema }),
      },
    },
    async (request) => {
      const { number, runId } = request.params
      const actor = actorOf(request)
      return showMatch(await readMatch(deps, actor, number, runId, request.query.limit), actor)
    },
  )
}
