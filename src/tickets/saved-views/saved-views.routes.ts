import { z } from 'zod'
import { answers } from '../../http/answers.ts'
import { line } from '../../http/fields.schemas.ts'
import type { RouteRegistration } from '../../http/routes.ts'
import { actorOf } from '../../http/sign-in-guard.ts'
import { countLimit } from '../ticket-list.store.ts'
import { savedQuery } from '../ticket-query.schemas.ts'
import { changeView, listSavedViews, removeView, saveView } from './saved-views.ts'
import type { SavedViewRow } from './saved-views.store.ts'

const viewSchema = z
  .object({
    id: z.uuid(),
    staffId: z.uuid().describe('Whose it is'),
    name: z.string(),
    query: savedQuery.describe('What GET /tickets is asked for to list it'),
    shared: z.boolean().describe('Whether everybody at the desk sees it'),
    updatedAt: z.string(),
  })
  .meta({ id: 'SavedView' })

const countedSchema = viewSchema
  .extend({
    count: z
      .int()
      .max(countLimit + 1)
      .describe(`${countLimit + 1} means "${countLimit}+"`),
  })
  .meta({ id: 'CountedView' })

const newView = z.strictObject({ name: line(40), query: savedQuery, shared: z.boolean().default(false) })
const viewChange = z.strictObject({ name: line(40), query: savedQuery, shared: z.boolean() }).partial()
const params = z.strictObject({ id: z.uuid() })

/** Lists of tickets people look at again and again. */
export const savedViewRoutes: RouteRegistration = (app, deps) => {
  const tags = ['Tickets']

  app.get(
    '/api/v1/saved-views',
    {
      schema: {
        operationId: 'listSavedViews',
        tags,
        summary: 'Your own views and those others share, with how many tickets each has',
        response: answers({ 200: z.object({ items: z.array(countedSchema) }).meta({ id: 'SavedViews' }) }),
      },
    },
    async (request) => ({ items: (await listSavedViews(deps, actorOf(request))).map(({ view, count }) => ({ ...showView(view), count })) }),
  )

  app.post(
    '/api/v1/saved-views',
    {
      schema: { operationId: 'saveView', tags, summary: 'Save a view', body: newView, response: answers({ 201: viewSchema }) },
    },
    async (request, reply) => reply.code(201).send(showView(await saveView(deps, actorOf(request), request.body))),
  )

  app.patch(
    '/api/v1/saved-views/:id',
    {
      schema: {
        operationId: 'changeView',
        tags,
        summary: 'Change a view; a query given takes the place of the whole query',
        params,
        body: viewChange,
        response: answers({ 200: viewSchema }),
      },
    },
    async (request) => {
      const { name, query, shared } = request.body
      const patch = { ...(name !== undefined && { name }), ...(query && { query }), ...(shared !== undefined && { shared }) }
      return showView(await changeView(deps, actorOf(request), request.params.id, patch))
    },
  )

  app.delete(
    '/api/v1/saved-views/:id',
    { schema: { operationId: 'removeView', tags, summary: 'Remove a view', params, response: answers({ 204: z.null() }) } },
    async (request, reply) => {
      await removeView(deps, actorOf(request), request.params.id)
      return reply.code(204).send(null)
    },
  )
}

function showView({ id, staffId, name, query, shared, updatedAt }: SavedViewRow): z.infer<typeof viewSchema> {
  return { id, staffId, name, query, shared, updatedAt: updatedAt.toISOString() }
}
