import { z } from 'zod'
import { readNow } from '../db/clock.store.ts'
import { answers } from '../http/answers.ts'
import { pageFrom, pageQuery, readCursor } from '../http/lists.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { actorOf } from '../http/sign-in-guard.ts'
import { readPeopleOf } from '../tickets/ticket-people.ts'
import { listGoes } from './in-one-go.store.ts'
import { listMunicipalitiesOf } from './municipalities-of-notifications.store.ts'
import { countUnread, listNotifications, markNotifications } from './notifications.store.ts'
import { notificationPageSchema, showNotification } from './notifications.view.ts'

const tags = ['Notifications']

/** Unread ones are counted so far. */
const countedAtMost = 100

const markSchema = z.strictObject({
  ids: z.array(z.uuid()).max(200).default([]).describe('Those of the reader, with what came with them in one go; others change nothing'),
  until: z.uuid().optional().describe('This one and all before it: what the reader has seen when they read all'),
  read: z.boolean().describe('false: unread again'),
})

/** What concerns the reader. */
export const notificationRoutes: RouteRegistration = (app, deps) => {
  app.get(
    '/api/v1/notifications',
    {
      schema: {
        operationId: 'listNotifications',
        tags,
        summary:
          'What concerns the reader, the latest first, and how much of it they have not read; kept for ninety days, five hundred at most',
        querystring: z.strictObject(pageQuery),
        response: answers({ 200: notificationPageSchema }),
      },
    },
    async (request) => {
      const { limit, cursor } = request.query
      const { id } = actorOf(request)
      const rows = await listNotifications(deps.db, id, limit + 1, readCursor(cursor, [z.uuid()])?.[0])
      const people = await readPeopleOf(
        deps.db,
        rows.flatMap(({ notification: { ticketId } }) => (ticketId === null ? [] : [{ id: ticketId }])),
      )
      const ids = rows.map(({ notification }) => notification.id)
      const [municipalities, goes] = [await listMunicipalitiesOf(deps.db, ids), await listGoes(deps.db, id, rows)]
      const page = pageFrom(
        rows,
        limit,
        (row) => {
          const { id: of, ticketId } = row.notification
          return showNotification(row, people.get(ticketId ?? ''), municipalities.get(of), goes.get(of))
        },
        ({ notification }) => [notification.id],
      )
      return { ...page, unread: await countUnread(deps.db, id, countedAtMost) }
    },
  )

  app.put(
    '/api/v1/notifications/reading',
    {
      schema: {
        operationId: 'markNotifications',
        tags,
        summary: 'Mark notifications of the reader as read, or as unread again',
        body: markSchema,
        response: answers({ 204: z.null() }),
      },
    },
    async (request, reply) => {
      const { ids, until, read } = request.body
      await deps.db.transaction(async (tx) => markNotifications(tx, actorOf(request).id, { ids, until }, read ? await readNow(tx) : null))
      return reply.code(204).send(null)
    },
  )
}
