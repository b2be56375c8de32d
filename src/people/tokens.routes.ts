import { z } from 'zod'
import { answers } from '../http/answers.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { actorOf } from '../http/sign-in-guard.ts'
import { createToken } from './create-token.ts'
import { revokeToken } from './revoke-token.ts'
import { newTokenSchema } from './tokens.schemas.ts'
import { selectTokenPage } from './tokens.store.ts'
import { madeTokenSchema, showToken, tokenListSchema } from './tokens.view.ts'

const tags = ['API tokens']
const pageSize = z.coerce.number().int().min(1).max(100).default(50)

export const tokenRoutes: RouteRegistration = (app, deps) => {
  app.get(
    '/api/v1/tokens',
    {
      schema: {
        operationId: 'listTokens',
        tags,
        summary: 'API tokens in the order they were made, never their secrets',
        querystring: z.strictObject({ limit: pageSize, cursor: z.uuid().optional() }),
        response: answers({ 200: tokenListSchema }),
      },
    },
    async ({ query: { limit, cursor } }) => {
      const rows = await selectTokenPage(deps.db, limit + 1, cursor)
      const page = rows.slice(0, limit)
      return { items: page.map(showToken), nextCursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null }
    },
  )

  app.post(
    '/api/v1/tokens',
    {
      schema: {
        operationId: 'createToken',
        tags,
        summary: 'Make an API token for a trusted program; its secret is shown this once',
        body: newTokenSchema,
        response: answers({ 201: madeTokenSchema }),
      },
    },
    async (request, reply) => {
      const { token, secret } = await createToken(deps, actorOf(request), request.body)
      return reply
        .code(201)
        .header('cache-control', 'no-store')
        .send({ ...showToken(token), secret })
    },
  )

  app.delete(
    '/api/v1/tokens/:id',
    {
      schema: {
        operationId: 'revokeToken',
        tags,
        summary: 'End an API token at once',
        params: z.strictObject({ id: z.uuid() }),
        response: answers({ 204: z.null() }),
      },
    },
    async (request, reply) => {
      await revokeToken(deps, actorOf(request), request.params.id)
      return reply.code(204).send(null)
    },
  )
}
