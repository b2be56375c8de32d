import { z } from 'zod'
import { answers } from '../http/answers.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/lists.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { actorOf } from '../http/sign-in-guard.ts'
import { ticketParameter } from '../tickets/ticket-parameter.ts'
import { readTimeline } from './read-timeline.ts'
import { showTimelineEntry, timelineEntrySchema } from './timeline.view.ts'

/** A ticket's history together with the words that belong to it: one request instead of one for each kind. */
export const timelineRoutes: RouteRegistration = (app, deps) => {
  app.get(
    '/api/v1/tickets/:number/timeline',
    {
      schema: {
        operationId: 'readTimeline',
        tags: ['Tickets'],
        summary: 'What happened and what was said, the latest first',
        params: ticketParameter,
        querystring: z.strictObject(pageQuery),
        response: answers({ 200: pageOf(timelineEntrySchema).meta({ id: 'TimelinePage' }) }),
      },
    },
    async (request) => {
      const { limit, cursor } = request.query
      const actor = actorOf(request)
      const [before] = readCursor(cursor, [z.uuid()]) ?? []
      const entries = await readTimeline(deps, actor, request.params.number, { limit: limit + 1, before })
      return pageFrom(
        entries,
        limit,
        (entry) => showTimelineEntry(entry, actor),
        ({ event }) => [event.id],
      )
    },
  )
}
