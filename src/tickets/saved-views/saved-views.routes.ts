import { z } from 'zod'
import { answers } from '../../http/answers.ts'
import { line } from '../../http/fields.schemas.ts'
import { boundedCount } from '../../http/lists.ts'
import { ifMatch } from '../../http/preconditions.ts'
import type { RouteRegistration } from '../../http/routes.ts'
import { actorOf } from '../../http/sign-in-guard.ts'
import type { SignedInActor } from '../../people/actor.ts'
import { columnsSchema, shownColumns } from '../list-columns/list-columns.schemas.ts'
import { savedQuery } from '../ticket-query.schemas.ts'
import { actsOnView } from './saved-view-acts.policy.ts'
import { changeView, listSavedViews, removeView, saveView } from './saved-views.ts'
import type { SavedViewRow } from './saved-views.store.ts'

const viewSchema = z
  .object({
    id: z.uuid(),
    staffId: z.uuid().describe('Whose it is'),
    name: z.string(),
    query: savedQuery.describe('What GET /tickets is asked for to list it'),
    shared: z.boolean().describe('Whether everybody at the desk sees it'),
    columns: shownColumns,
    updatedAt: z.string(),
    can: z.object({ change: z.boolean(), remove: z.boolean() }).describe('What you may do with it'),
  })
  .meta({ id: 'SavedView' })

const countedSchema = viewSchema
  .extend({
    count: boundedCount,
    atLeast: z.boolean().describe('Whether there may be more: tickets that have a frequent word are counted among a part of them'),
  })
  .meta({ id: 'CountedView' })

const newView = z.strictObject({
  name: line(40),
  query: savedQuery,
  shared: z.boolean().default(false),
  columns: columnsSchema.default(null),
})
const viewChange = z.strictObject({ name: line(40), query: savedQuery, shared: z.boolean(), columns: columnsSchema }).partial()
const params = z.strictObject({ id: z.uuid() })
const asRead = ifMatch('`updatedAt` of the view you read; 412 once it was changed since')

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
    async (request) => {
      const actor = actorOf(request)
      return {
        items: (await listSavedViews(deps, actor)).map(({ view, count, atLeast, columns }) => ({
          ...showView(view, actor),
          count,
          atLeast,
          columns,
        })),
      }
    },
  )

  app.post(
    '/api/v1/saved-views',
    {
      schema: { operationId: 'saveView', tags, summary: 'Save a view', body: newView, response: answers({ 201: viewSchema }) },
    },
    async (request, reply) => {
      const actor = actorOf(request)
      return reply.code(201).send(showView(await saveView(deps, actor, request.body), actor))
    },
  )

  app.patch(
    '/api/v1/saved-views/:id',
    {
      schema: {
        operationId: 'changeView',
        tags,
        summary: 'Change a view, with If-Match only as it was read; a query given takes the place of the whole query',
        params,
        headers: asRead,
        body: viewChange,
        response: answers({ 200: viewSchema }),
      },
    },
    async (request) => {
      const { name, query, shared, columns } = request.body
      const patch = {
        ...(name !== undefined && { name }),
        ...(query && { query }),
        ...(shared !== undefined && { shared }),
        ...(columns !== undefined && { columns }),
      }
      const actor = actorOf(request)
      return showView(await changeView(deps, actor, request.params.id, patch, request.headers['if-match']), actor)
    },
  )

  app.delete(
    '/api/v1/saved-views/:id',
    {
      schema: {
        operationId: 'removeView',
        tags,
        summary: 'Remove a view, with If-Match only as it was read',
        params,
        headers: asRead,
        response: answers({ 204: z.null() }),
      },
    },
    async (request, reply) => {
      await removeView(deps, actorOf(request), request.params.id, request.headers['if-match'])
      return reply.code(204).send(null)
    },
  )
}

function showView(view: SavedViewRow, actor: SignedInActor): z.infer<typeof viewSchema> {
  const { id, staffId, name, query, shared, columns, updatedAt } = view
  return { id, staffId, name, query, shared, columns, updatedAt: updatedAt.toISOString(), can: actsOnView(view, actor) }
}
