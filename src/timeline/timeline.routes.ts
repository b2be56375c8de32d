import { z } from 'zod'
import { answers } from '../http/answers.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/lists.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { actorOf, recognisedOf } from '../http/sign-in-guard.ts'
import { mayEver } from '../people/may-ever.policy.ts'
import { listOpenTasksOfTicket } from '../tasks/list-tasks.ts'
import { showTask, taskSchema } from '../tasks/task.view.ts'
import { readDrafts } from '../tickets/drafts/drafts.ts'
import { draftsSchema, showDrafts } from '../tickets/drafts/drafts.view.ts'
import { readRelations } from '../tickets/relations/read-relations.ts'
import { relationSchema, showRelation } from '../tickets/relations/relation.view.ts'
import { ticketParameter } from '../tickets/ticket-parameter.ts'
import { readTimeline } from './read-timeline.ts'
import { showTimelineEntry, timelineEntrySchema } from './timeline.view.ts'

/** So many tasks come with a page; what one consultant can see to in a sitting. */
const tasksAtMost = 20

const timelinePage = pageOf(timelineEntrySchema)
  .extend({
    openTasks: z.array(taskSchema).describe(`What is to be seen to, the first ${tasksAtMost}; empty on further pages`),
    relations: z.array(relationSchema).describe('Tickets it is related to; empty on further pages'),
    drafts: draftsSchema
      .nullable()
      .describe('What its reader is writing, when asked for; null on further pages, and for who may write nothing'),
  })
  .meta({ id: 'TimelinePage' })

/** A ticket's history together with the words that belong to it: one request instead of one for each kind. */
export const timelineRoutes: RouteRegistration = (app, deps) => {
  app.get(
    '/api/v1/tickets/:number/timeline',
    {
      schema: {
        operationId: 'readTimeline',
        tags: ['Tickets'],
        summary: 'What happened and what was said, the latest first, and what is to be seen to',
        params: ticketParameter,
        querystring: z.strictObject({
          ...pageQuery,
          drafts: z.enum(['true', 'false']).default('false').describe('With what its reader is writing: one request opens a ticket'),
        }),
        response: answers({ 200: timelinePage }),
      },
    },
    async (request) => {
      const { limit, cursor } = request.query
      const actor = actorOf(request)
      const [before] = readCursor(cursor, [z.uuid()]) ?? []
      const entries = await readTimeline(deps, actor, request.params.number, { limit: limit + 1, before })
      const page = pageFrom(
        entries,
        limit,
        (entry) => showTimelineEntry(entry, actor),
        ({ event }) => [event.id],
      )
      const open = before === undefined ? await listOpenTasksOfTicket(deps, actor, request.params.number, tasksAtMost) : []
      const related = before === undefined ? await readRelations(deps, actor, request.params.number) : []
      const isWriting = before === undefined && request.query.drafts === 'true' && mayEver(recognisedOf(request), 'readDrafts')
      const drafts = isWriting ? showDrafts(await readDrafts(deps, actor, request.params.number), actor) : null
      return { ...page, drafts, openTasks: open.map((task) => showTask(task, actor)), relations: related.map(showRelation) }
    },
  )
}
