import { z } from 'zod'
import { answers } from '../http/answers.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/lists.ts'
import { etagOf, ifMatch } from '../http/preconditions.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { actorOf } from '../http/sign-in-guard.ts'
import { ticketParameter } from '../tickets/ticket-parameter.ts'
import { approveShortlist } from './approve-shortlist.ts'
import { changeShortlist } from './change-shortlist.ts'
import { dispatchShortlist } from './dispatch-shortlist.ts'
import { draftShortlist } from './draft-shortlist.ts'
import { listRunResponses } from './list-run-responses.ts'
import { readShortlist, readShortlistsOfTicket } from './read-shortlists.ts'
import { responsesSchema, showResponses } from './responses.view.ts'
import { renewSummary } from './renew-summary.ts'
import { shortlistSchema } from './shortlist.view.ts'
import { changedShortlistSchema, interestSchema, municipalityCodeSchema, newShortlistSchema } from './shortlists.schemas.ts'
import { stateInterest } from './state-interest.ts'
import { withdrawShortlist } from './withdraw-shortlist.ts'

const tags = ['Shortlists']
const params = z.strictObject({ id: z.uuid() })
const asRead = ifMatch('ETag of what you saw; 412 once it is not so any more')

export const shortlistRoutes: RouteRegistration = (app, deps) => {
  app.post(
    '/api/v1/tickets/:number/shortlists',
    {
      schema: {
        operationId: 'draftShortlist',
        tags,
        summary: 'Draft a shortlist of municipalities for a company out of a match run',
        params: ticketParameter,
        body: newShortlistSchema,
        response: answers({ 201: shortlistSchema }),
      },
    },
    async (request, reply) => {
      const actor = actorOf(request)
      const { id } = await draftShortlist(deps, actor, request.params.number, request.body)
      return reply.code(201).send(await readShortlist(deps.db, actor, id))
    },
  )

  app.get(
    '/api/v1/tickets/:number/shortlists',
    {
      schema: {
        operationId: 'listShortlists',
        tags,
        summary: 'The shortlists of a ticket; the company sees those that were dispatched',
        params: ticketParameter,
        querystring: z.strictObject(pageQuery),
        response: answers({ 200: pageOf(shortlistSchema).meta({ id: 'ShortlistPage' }) }),
      },
    },
    async (request) => {
      const { limit, cursor } = request.query
      const [after] = readCursor(cursor, [z.uuid()]) ?? []
      const rows = await readShortlistsOfTicket(deps.db, actorOf(request), request.params.number, { limit: limit + 1, after })
      return pageFrom(
        rows,
        limit,
        (row) => row,
        ({ id }) => [id],
      )
    },
  )

  app.get(
    '/api/v1/shortlists/:id',
    {
      schema: { operationId: 'readShortlist', tags, summary: 'A shortlist', params, response: answers({ 200: shortlistSchema }) },
    },
    async (request, reply) => {
      const shortlist = await readShortlist(deps.db, actorOf(request), request.params.id)
      return reply.header('etag', etagOf(shortlist.version)).send(shortlist)
    },
  )

  app.patch(
    '/api/v1/shortlists/:id',
    {
      schema: {
        operationId: 'changeShortlist',
        tags,
        summary:
          'Change the candidates, their order or the words of a shortlist that has not left the desk (needs If-Match); an approval ends',
        params,
        headers: asRead,
        body: changedShortlistSchema,
        response: answers({ 200: shortlistSchema }),
      },
    },
    async (request, reply) => {
      const { id } = request.params
      await changeShortlist(deps, actorOf(request), id, request.body, request.headers['if-match'])
      const shortlist = await readShortlist(deps.db, actorOf(request), id)
      return reply.header('etag', etagOf(shortlist.version)).send(shortlist)
    },
  )

  app.put(
    '/api/v1/shortlists/:id/approval',
    {
      schema: {
        operationId: 'approveShortlist',
        tags,
        summary: 'Approve a drafted shortlist; neither its author nor who changed it last can',
        params,
        headers: asRead,
        response: answers({ 200: shortlistSchema }),
      },
    },
    async (request) => {
      await approveShortlist(deps, actorOf(request), request.params.id, request.headers['if-match'])
      return readShortlist(deps.db, actorOf(request), request.params.id)
    },
  )

  app.put(
    '/api/v1/shortlists/:id/dispatch',
    {
      schema: {
        operationId: 'dispatchShortlist',
        tags,
        summary: 'Mail the shortlist to the company, whose applicant must be verified',
        params,
        headers: asRead,
        response: answers({ 200: shortlistSchema }),
      },
    },
    async (request) => {
      await dispatchShortlist(deps, actorOf(request), request.params.id, request.headers['if-match'])
      return readShortlist(deps.db, actorOf(request), request.params.id)
    },
  )

  app.delete(
    '/api/v1/shortlists/:id',
    {
      schema: {
        operationId: 'withdrawShortlist',
        tags,
        summary: 'Withdraw a shortlist, with If-Match only as it was read; enquiries already sent stand',
        params,
        headers: asRead,
        response: answers({ 200: shortlistSchema }),
      },
    },
    async (request) => {
      await withdrawShortlist(deps, actorOf(request), request.params.id, request.headers['if-match'])
      return readShortlist(deps.db, actorOf(request), request.params.id)
    },
  )

  app.delete(
    '/api/v1/shortlists/:id/summary',
    {
      schema: {
        operationId: 'renewSummary',
        tags,
        summary: 'Forget the summary that was written: enquiries from now on say what is composed of the needs as they are then',
        params,
        response: answers({ 200: shortlistSchema }),
      },
    },
    async (request) => {
      await renewSummary(deps, actorOf(request), request.params.id)
      return readShortlist(deps.db, actorOf(request), request.params.id)
    },
  )

  app.put(
    '/api/v1/shortlists/:id/candidates/:code/interest',
    {
      schema: {
        operationId: 'stateInterest',
        tags,
        summary: 'State, once, whether the company is interested in a municipality; interested sends the enquiry',
        params: z.strictObject({ id: z.uuid(), code: municipalityCodeSchema }),
        body: interestSchema,
        response: answers({ 200: shortlistSchema }),
      },
    },
    async (request) => {
      const { id, code } = request.params
      await stateInterest(deps, actorOf(request), id, [{ code, ...request.body }])
      return readShortlist(deps.db, actorOf(request), id)
    },
  )

  app.get(
    '/api/v1/runs/:runId/responses',
    {
      schema: {
        operationId: 'listRunResponses',
        tags,
        summary: 'What became of what a match run proposed: interest, declines, answers, introductions, outcomes',
        params: z.strictObject({ runId: z.uuid() }),
        response: answers({ 200: responsesSchema }),
      },
    },
    async (request) => {
      const actor = actorOf(request)
      return showResponses(await listRunResponses(deps, actor, request.params.runId), actor)
    },
  )
}
