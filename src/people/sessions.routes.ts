import { z } from 'zod'
import { NotFound } from '../errors.ts'
import { answers } from '../http/answers.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { actorOf, sessionIdOf } from '../http/sign-in-guard.ts'
import { endSessions, readSessionsOf } from './end-sessions.ts'
import { openSessionsSchema, showOpenSession } from './sessions.view.ts'

const tags = ['Sign-in']
const person = z.strictObject({ id: z.uuid().describe('A member of the desk or a contact') })

/** One's own sessions, and for administrators anybody's: listed, and ended with the next request they make. */
export const sessionsRoutes: RouteRegistration = (app, deps) => {
  app.get(
    '/api/v1/sessions',
    {
      schema: {
        operationId: 'listOwnSessions',
        tags,
        summary: 'Where one is signed in, newest first',
        response: answers({ 200: openSessionsSchema }),
      },
    },
    async (request) => {
      const rows = await readSessionsOf(deps, actorOf(request).id)
      return { items: rows.map((row) => showOpenSession(row, sessionIdOf(request))) }
    },
  )

  app.post(
    '/api/v1/sessions/revocations',
    {
      schema: {
        operationId: 'endOwnSession',
        tags,
        summary: 'End one of one’s own sessions at once; one that has ended already, or is somebody else’s, changes nothing',
        body: z.strictObject({ sessionId: z.uuid() }),
        response: answers({ 204: z.null() }),
      },
    },
    async (request, reply) => {
      const actor = actorOf(request)
      await endSessions(deps, actor, actor.id, { only: request.body.sessionId })
      return reply.code(204).send(null)
    },
  )

  app.delete(
    '/api/v1/sessions/others',
    {
      schema: {
        operationId: 'endOtherSessions',
        tags,
        summary: 'End all of one’s own sessions but this one',
        response: answers({ 204: z.null() }),
      },
    },
    async (request, reply) => {
      const actor = actorOf(request)
      await endSessions(deps, actor, actor.id, { except: sessionIdOf(request) })
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/api/v1/people/:id/sessions',
    {
      schema: {
        operationId: 'listSessions',
        tags,
        summary: 'Where a member of the desk or a contact is signed in, newest first',
        params: person,
        response: answers({ 200: openSessionsSchema }),
      },
    },
    async (request) => {
      const rows = await readSessionsOf(deps, request.params.id)
      return { items: rows.map((row) => showOpenSession(row, request.recognisedSessionId)) }
    },
  )

  app.delete(
    '/api/v1/people/:id/sessions',
    {
      schema: {
        operationId: 'endSessions',
        tags,
        summary: 'Sign a member of the desk or a contact out everywhere',
        params: person,
        response: answers({ 204: z.null() }),
      },
    },
    async (request, reply) => {
      await endSessions(deps, actorOf(request), request.params.id)
      return reply.code(204).send(null)
    },
  )

  app.delete(
    '/api/v1/people/:id/sessions/:sessionId',
    {
      schema: {
        operationId: 'endSession',
        tags,
        summary: 'End one living session of a member of the desk or a contact',
        params: person.extend({ sessionId: z.uuid() }),
        response: answers({ 204: z.null() }),
      },
    },
    async (request, reply) => {
      const { id, sessionId } = request.params
      const ended = await endSessions(deps, actorOf(request), id, { only: sessionId })
      if (ended === 0) throw new NotFound({ ja: 'サインイン中のセッション', en: 'session' })
      return reply.code(204).send(null)
    },
  )
}
