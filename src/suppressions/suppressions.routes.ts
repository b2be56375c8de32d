import { z } from 'zod'
import { answers } from '../http/answers.ts'
import { emailAddress, instant, line } from '../http/fields.schemas.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/lists.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { actorOf } from '../http/sign-in-guard.ts'
import { liftSuppression } from './lift-suppression.ts'
import { suppressAddress } from './suppress-address.ts'
import { showSuppression, suppressionSchema } from './suppression.view.ts'
import { listSuppressionRows } from './suppressions.store.ts'

const tags = ['Mail']

const suppressionPage = pageOf(suppressionSchema)
  .extend({ can: z.object({ search: z.boolean() }).describe('Whether its reader finds an address by `q`') })
  .meta({ id: 'SuppressionPage' })

/** Addresses nothing is mailed to. */
export const suppressionRoutes: RouteRegistration = (app, deps) => {
  app.get(
    '/api/v1/suppressions',
    {
      schema: {
        operationId: 'listSuppressions',
        tags,
        summary: 'Addresses nothing is mailed to, newest first',
        querystring: z.strictObject({
          lifted: z.enum(['true', 'false']).default('false').describe('Those lifted instead'),
          q: line(254).optional().describe('Part of the address; finds nothing for those to whom addresses are masked'),
          ...pageQuery,
        }),
        response: answers({ 200: suppressionPage }),
      },
    },
    async (request) => {
      const actor = actorOf(request)
      const { lifted, q, limit, cursor } = request.query
      // Whoever is shown no address must not find one: that something answers tells as much.
      const can = { search: actor.reach !== 'masked' }
      if (q !== undefined && !can.search) return { items: [], nextCursor: null, can }
      const [since, id] = readCursor(cursor, [instant, z.uuid()]) ?? []
      const after = since !== undefined && id !== undefined ? { since, id } : undefined
      const page = pageFrom(
        await listSuppressionRows(deps.db, { lifted: lifted === 'true', q, limit: limit + 1, after }),
        limit,
        (row) => showSuppression(row, actor),
        (row) => [row.since.toISOString(), row.id],
      )
      return { ...page, can }
    },
  )

  app.post(
    '/api/v1/suppressions',
    {
      schema: {
        operationId: 'suppressAddress',
        tags,
        summary: 'Mail nothing (unsubscribed: nothing optional) to an address any more',
        body: z.strictObject({ address: emailAddress, reason: z.enum(['hard_bounce', 'unsubscribed', 'withdrawn']) }),
        response: answers({ 201: suppressionSchema }),
      },
    },
    async (request, reply) => {
      const actor = actorOf(request)
      return reply.code(201).send(showSuppression(await suppressAddress(deps, actor, request.body), actor))
    },
  )

  app.delete(
    '/api/v1/suppressions/:id',
    {
      schema: {
        operationId: 'liftSuppression',
        tags,
        summary: 'Let mails go to the address again',
        params: z.strictObject({ id: z.uuid() }),
        response: answers({ 204: z.null() }),
      },
    },
    async (request, reply) => {
      await liftSuppression(deps, actorOf(request), request.params.id)
      return reply.code(204).send(null)
    },
  )
}
