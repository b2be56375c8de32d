import { z } from 'zod'
import { answers } from '../http/answers.ts'
import { line } from '../http/fields.schemas.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { actorOf } from '../http/sign-in-guard.ts'
import { ticketParameter } from '../tickets/ticket-parameter.ts'
import { cancelFollowUp } from './cancel-follow-up.ts'
import { hastenFollowUp } from './hasten-follow-up.ts'
import { pauseFollowUps, readPause, resumeFollowUps } from './pause-follow-ups.ts'
import { readStory } from './read-story.ts'
import { showStory, storySchema } from './story.view.ts'
import { maskWords } from '../http/mask.ts'

const tags = ['Follow-ups']

const pauseSchema = z
  .object({
    paused: z.boolean(),
    reason: z.string().nullable(),
    pausedBy: z.uuid().nullable(),
    pausedAt: z.string().nullable(),
  })
  .meta({ id: 'FollowUpPause' })

const id = z.strictObject({ id: z.uuid() })

/** Keeping mails back, skipping one, sending one now. */
export const pauseRoutes: RouteRegistration = (app, deps) => {
  const ofTicket = { tags, params: ticketParameter }
  app.get(
    '/api/v1/tickets/:number/pause',
    {
      schema: {
        ...ofTicket,
        operationId: 'readPause',
        summary: 'Whether the scheduled mails of a ticket are paused, since when, by whom and why',
        response: answers({ 200: pauseSchema }),
      },
    },
    async (request) => {
      const actor = actorOf(request)
      const pause = await readPause(deps, actor, request.params.number)
      if (!pause) return { paused: false, reason: null, pausedBy: null, pausedAt: null }
      const reason = actor.reach === 'masked' ? maskWords(pause.reason) : pause.reason
      return { paused: true, reason, pausedBy: pause.pausedBy, pausedAt: pause.pausedAt.toISOString() }
    },
  )

  app.put(
    '/api/v1/tickets/:number/pause',
    {
      schema: {
        ...ofTicket,
        operationId: 'pauseFollowUps',
        summary: 'Keep back every scheduled mail of a ticket, those planned later included',
        body: z.strictObject({ reason: line(500) }),
        response: answers({ 204: z.null() }),
      },
    },
    async (request, reply) => {
      await pauseFollowUps(deps, actorOf(request), request.params.number, request.body.reason)
      return reply.code(204).send(null)
    },
  )

  app.delete(
    '/api/v1/tickets/:number/pause',
    {
      schema: {
        ...ofTicket,
        operationId: 'resumeFollowUps',
        summary: 'Let them go again; what is overdue goes one after the other from the next business hour on, of each series the last',
        response: answers({ 204: z.null() }),
      },
    },
    async (request, reply) => {
      await resumeFollowUps(deps, actorOf(request), request.params.number)
      return reply.code(204).send(null)
    },
  )

  const story = { tags, params: id, response: answers({ 200: storySchema }) }
  app.put(
    '/api/v1/follow-ups/:id/skip',
    {
      schema: {
        ...story,
        operationId: 'skipFollowUp',
        summary: 'Skip this one mail of its series and say why; the others go on',
        body: z.strictObject({ reason: line(500) }),
      },
    },
    async (request) => {
      const actor = actorOf(request)
      await cancelFollowUp(deps, actor, request.params.id, request.body.reason)
      return showStory(await readStory(deps, actor, request.params.id), actor)
    },
  )

  app.put(
    '/api/v1/follow-ups/:id/send-now',
    {
      schema: {
        ...story,
        operationId: 'hastenFollowUp',
        summary:
          'Send a mail that waits at once, whatever the hour and in spite of a pause; no survey of a meeting that is not over. The notice that ends a wait (waiting-resolved) resolves its ticket in the same step, and the reminders that wait before it are cancelled (overtaken)',
      },
    },
    async (request) => {
      const actor = actorOf(request)
      await hastenFollowUp(deps, actor, request.params.id)
      return showStory(await readStory(deps, actor, request.params.id), actor)
    },
  )
}
