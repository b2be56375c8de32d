import { z } from 'zod'
import { answers } from '../http/answers.ts'
import { pageFrom, pageQuery, readCursor } from '../http/lists.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { actorOf } from '../http/sign-in-guard.ts'
import { changeToken } from './change-token.ts'
import { createToken } from './create-token.ts'
import { revokeToken } from './revoke-token.ts'
import { newTokenSchema, tokenChangeSchema } from './tokens.schemas.ts'
import { selectTokenPage } from './tokens.store.ts'
import { madeTokenSchema, showToken, tokenPageSchema, tokenSchema } from './tokens.view.ts'

const tags = ['API tokens']

export const tokenRoutes: RouteRegistration = (app, deps) => {
  app.get(
    '/api/v1/tokens',
    {
      schema: {
        operationId: 'listTokens',
        tags,
        summary: 'API tokens in the order they were made, never their secrets',
        querystring: z.strictObject(pageQuery),
        response: answers({ 200: tokenPageSchema }),
      },
    },
    async ({ query: { limit, cursor } }) => {
      const rows = await selectTokenPage(deps.db, limit + 1, readCursor(cursor, [z.uuid()])?.[0])
      return pageFrom(rows, limit, showToken, ({ id }) => [id])
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

  app.patch(
    '/api/v1/tokens/:id',
    {
      schema: {
        operationId: 'changeToken',
        tags,
        summary: 'Change how many requests a minute of an API token are answered, from the next one on',
        params: z.strictObject({ id: z.uuid() }),
        body: tokenChangeSchema,
        response: answers({ 200: tokenSchema }),
      },
    },
    async (request) => showToken(await changeToken(deps, actorOf(request), request.params.id, request.body)),
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
