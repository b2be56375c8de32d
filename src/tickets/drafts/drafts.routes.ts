import { z } from 'zod'
import { answers } from '../../http/answers.ts'
import { draftText } from '../../http/fields.schemas.ts'
import { etagOf, ifMatch } from '../../http/preconditions.ts'
import type { RouteRegistration } from '../../http/routes.ts'
import { actorOf } from '../../http/sign-in-guard.ts'
import { ticketNumberPattern } from '../ticket-number.rules.ts'
import { ticketParameter } from '../ticket-parameter.ts'
import { draftKinds } from './draft-kinds.ts'
import { dropDraft, keepDraft, readDrafts } from './drafts.ts'
import { draftSchema, draftsSchema, showDraft, showDrafts } from './drafts.view.ts'

const params = z.strictObject({ number: z.string().regex(ticketNumberPattern), kind: z.enum(draftKinds) })

/** What one is writing at a ticket, kept between browsers and days; nobody else reads it. */
export const draftRoutes: RouteRegistration = (app, deps) => {
  const tags = ['Tickets']

  app.get(
    '/api/v1/tickets/:number/drafts',
    {
      schema: {
        operationId: 'readDrafts',
        tags,
        summary: 'What you are writing at a ticket: nobody else’s',
        params: ticketParameter,
        response: answers({ 200: draftsSchema }),
      },
    },
    async (request) => {
      const actor = actorOf(request)
      return showDrafts(await readDrafts(deps, actor, request.params.number), actor)
    },
  )

  app.put(
    '/api/v1/tickets/:number/drafts/:kind',
    {
      schema: {
        operationId: 'keepDraft',
        tags,
        summary: 'Keep what you are writing; sending or recording these very words throws it away',
        params,
        headers: ifMatch('ETag of the version you wrote on; left out: over whatever there is'),
        body: z.strictObject({ subject: draftText(200).default(''), body: draftText(20_000) }),
        response: answers({ 200: draftSchema }),
      },
    },
    async (request, reply) => {
      const { number, kind } = request.params
      const draft = await keepDraft(deps, actorOf(request), number, { ...request.body, kind, ifMatch: request.headers['if-match'] })
      return reply.header('etag', etagOf(draft.version)).send(showDraft(draft))
    },
  )

  app.delete(
    '/api/v1/tickets/:number/drafts/:kind',
    {
      schema: {
        operationId: 'dropDraft',
        tags,
        summary: 'Throw a draft of yours away, with If-Match only as it was read',
        params,
        headers: ifMatch('ETag of the version you read; 412 once other words stand there'),
        response: answers({ 204: z.null() }),
      },
    },
    async (request, reply) => {
      const { number, kind } = request.params
      await dropDraft(deps, actorOf(request), number, { kind, ifMatch: request.headers['if-match'] })
      return reply.code(204).send(null)
    },
  )
}
