import { createHash } from 'node:crypto'
import { z } from 'zod'
import { answers } from '../http/answers.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { catalog } from './catalog.ts'
import { catalogSchema } from './catalog.schemas.ts'

const etag = `"${createHash('sha256').update(JSON.stringify(catalog)).digest('base64url').slice(0, 22)}"`

/** All code lists in one answer: what forms, console and other programs label codes with. */
export const catalogRoutes: RouteRegistration = (app) => {
  app.get(
    '/api/v1/catalog',
    {
      schema: {
        operationId: 'readCatalog',
        tags: ['Catalog'],
        summary: 'All code lists with Japanese and English labels',
        response: answers({ 200: catalogSchema, 304: z.null().describe('Not changed since the ETag sent as If-None-Match') }),
      },
    },
    async (request, reply) => {
      const answer = reply.header('etag', etag).header('cache-control', 'public, max-age=300')
      return request.headers['if-none-match'] === etag ? answer.code(304).send(null) : answer.send(catalog)
    },
  )
}
