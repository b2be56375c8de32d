import { z } from 'zod'
import { answers } from '../../http/answers.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../../http/lists.ts'
import { etagOf, ifMatch } from '../../http/preconditions.ts'
import type { RouteRegistration } from '../../http/routes.ts'
import { actorOf } from '../../http/sign-in-guard.ts'
import { companyProfileVersionSchema, showCompanyProfile } from '../../organizations/profile.view.ts'
import { ticketParameter } from '../../tickets/ticket-parameter.ts'
import { listMatches } from './list-matches.ts'
import { extentQuery, newNeedsSchema, newWeightsSchema, readQuery, whatIfBodySchema } from './match.schemas.ts'
import { matchSchema, matchSummarySchema, showMatchSummary, whatIfSchema } from './match.view.ts'
import { readMatch } from './read-match.ts'
import { runMatch } from './run-match.ts'
import { stateNeeds } from '../desk/state-needs.ts'
import { listWeights, stateWeights } from '../desk/state-weights.ts'
import { showWeights, weightsSchema } from '../desk/weights.view.ts'
import { whatIf } from './what-if.ts'
import { writeMatch, writeWhatIf } from './write-match.ts'

const tags = ['Matching']
/** Fastify names the type only of what it writes itself. */
const json = 'application/json; charset=utf-8'

/** A company's needs against the municipalities' strengths: the runs of a ticket. */
export const matchRoutes: RouteRegistration = (app, deps) => {
  app.post(
    '/api/v1/tickets/:number/matches',
    {
      schema: {
        operationId: 'runMatch',
        tags,
        summary: 'Rank all municipalities for the company of a ticket and keep the run',
        params: ticketParameter,
        querystring: z.strictObject(extentQuery),
        response: answers({ 201: matchSchema }),
      },
    },
    async (request, reply) => {
      const actor = actorOf(request)
      const written = await runMatch(deps, actor, request.params.number, request.query, (answer) => writeMatch(answer, actor))
      return reply.code(201).type(json).serializer(written.serialize).send(written.rest)
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
        summary: 'Read a run: what it keeps as it was kept, the rest computed again from what it names',
        params: z.strictObject({ ...ticketParameter.shape, runId: z.uuid() }),
        querystring: z.strictObject(readQuery),
        response: answers({ 200: matchSchema }),
      },
    },
    async (request, reply) => {
      const { number, runId } = request.params
      const actor = actorOf(request)
      const written = await writeMatch(await readMatch(deps, actor, number, runId, request.query), actor)
      return reply.type(json).serializer(written.serialize).send(written.rest)
    },
  )

  app.post(
    '/api/v1/tickets/:number/matches/what-if',
    {
      schema: {
        operationId: 'whatIf',
        tags,
        summary: "What a run would say with other weights, or by what the ticket's form says; nothing is kept",
        params: ticketParameter,
        querystring: z.strictObject(extentQuery),
        body: whatIfBodySchema,
        response: answers({ 200: whatIfSchema }),
      },
    },
    async (request, reply) => {
      const { number } = request.params
      const written = await writeWhatIf(await whatIf(deps, actorOf(request), number, request.body, request.query), number)
      return reply.type(json).serializer(written.serialize).send(written.rest)
    },
  )

  app.get(
    '/api/v1/tickets/:number/match-weights',
    {
      schema: {
        operationId: 'listMatchWeights',
        tags,
        summary: "The versions of a ticket's own weights, newest first; runs use the newest",
        params: ticketParameter,
        querystring: z.strictObject(pageQuery),
        response: answers({ 200: pageOf(weightsSchema).meta({ id: 'MatchWeightsPage' }) }),
      },
    },
    async (request) => {
      const { cursor, limit } = request.query
      const actor = actorOf(request)
      const [before] = readCursor(cursor, [z.int().max(2_147_483_647)]) ?? []
      const rows = await listWeights(deps, actor, request.params.number, limit + 1, before)
      return pageFrom(
        rows,
        limit,
        (row) => showWeights(row, actor),
        (row) => [row.version],
      )
    },
  )

  app.put(
    '/api/v1/tickets/:number/match-weights',
    {
      schema: {
        operationId: 'stateMatchWeights',
        tags,
        summary: "State the next version of a ticket's own weights; without any, the stated importances count again",
        params: ticketParameter,
        headers: ifMatch('Number of the version you read ("0": none); refused with 412 once there is another'),
        body: newWeightsSchema,
        response: answers({ 200: weightsSchema }),
      },
    },
    async (request, reply) => {
      const actor = actorOf(request)
      const stated = await stateWeights(deps, actor, request.params.number, request.body, request.headers['if-match'])
      return reply.header('etag', etagOf(stated.version)).send(showWeights(stated, actor))
    },
  )

  app.put(
    '/api/v1/tickets/:number/needs',
    {
      schema: {
        operationId: 'stateNeeds',
        tags,
        summary: 'State what the company of a ticket wishes, with a reason: the next version of its profile, and a note',
        params: ticketParameter,
        body: newNeedsSchema,
        response: answers({ 200: companyProfileVersionSchema }),
      },
    },
    async (request) => {
      const actor = actorOf(request)
      return showCompanyProfile(await stateNeeds(deps, actor, request.params.number, request.body), actor)
    },
  )
}
