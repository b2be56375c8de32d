import { z } from 'zod'
import { answers } from '../../http/answers.ts'
import type { RouteRegistration } from '../../http/routes.ts'
import { actorOf } from '../../http/sign-in-guard.ts'
import { listOpened, noteOpened } from './opened-items.ts'

const openedSchema = z
  .object({
    items: z.array(
      z
        .object({
          kind: z.enum(['ticket', 'organization', 'person']),
          id: z.uuid(),
          name: z.string().describe('Of the organisation, else of the person; empty when who wrote was erased'),
          organization: z
            .object({
              id: z.uuid(),
              name: z.string(),
              romanName: z.string().nullable().describe('Of a municipality in Latin letters; null: no reading is known'),
            })
            .nullable(),
          ticket: z.string().nullable().describe('Its number; of a person the newest they sent'),
          openedAt: z.string(),
        })
        .meta({ id: 'OpenedItem' }),
    ),
  })
  .meta({ id: 'OpenedItems' })

/** What the reader opened last. */
export const openedItemRoutes: RouteRegistration = (app, deps) => {
  const url = '/api/v1/opened-items'
  const tags = ['Search']

  app.get(
    url,
    {
      schema: {
        operationId: 'listOpenedItems',
        tags,
        summary:
          'What the reader opened last, the latest first: tickets they stated their presence at, organisations, people; fifty at most, of ninety days',
        querystring: z.strictObject({ limit: z.coerce.number().int().min(1).max(50).default(50) }),
        response: answers({ 200: openedSchema }),
      },
    },
    async (request) => {
      const items = await listOpened(deps, actorOf(request), request.query.limit)
      return { items: items.map((item) => ({ ...item, openedAt: item.openedAt.toISOString() })) }
    },
  )

  app.post(
    url,
    {
      schema: {
        operationId: 'noteOpenedItem',
        tags,
        summary: 'Note that you opened an organisation or a person; of a ticket your presence there says so',
        body: z.strictObject({ kind: z.enum(['organization', 'person']), id: z.uuid() }),
        response: answers({ 204: z.null() }),
      },
    },
    async (request, reply) => {
      await noteOpened(deps, actorOf(request), request.body.kind, request.body.id)
      return reply.code(204).send(null)
    },
  )
}
