import { z } from 'zod'
import { NotFound } from '../errors.ts'
import { answers } from '../http/answers.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { actorOf } from '../http/sign-in-guard.ts'
import { digestOf } from '../people/secrets.ts'
import { makeCalendarFeed, readCalendarFeed, revokeCalendarFeed, writeCalendarFeed } from './calendar-feed.ts'

const tags = ['Meetings']
const path = '/api/v1/calendar-feed'

const feedSchema = z.object({ createdAt: z.string().nullable().describe('Null when there is no feed') }).meta({ id: 'CalendarFeed' })
const newFeedSchema = z
  .object({ url: z.string().describe('To subscribe to in a calendar; told only now'), createdAt: z.string() })
  .meta({ id: 'NewCalendarFeed' })

interface FeedRoute {
  Params: { file: string }
}

/** One's own meetings as a calendar to subscribe to, by an address that holds a token. */
export const calendarFeedRoutes: RouteRegistration = (app, deps) => {
  app.get(
    path,
    {
      schema: { operationId: 'readCalendarFeed', tags, summary: 'Whether one has a calendar feed', response: answers({ 200: feedSchema }) },
    },
    async (request) => ({ createdAt: (await readCalendarFeed(deps, actorOf(request)))?.toISOString() ?? null }),
  )
  app.post(
    path,
    {
      schema: {
        operationId: 'makeCalendarFeed',
        tags,
        summary: 'Make the address of one’s calendar feed; an older one ends',
        response: answers({ 201: newFeedSchema }),
      },
    },
    async (request, reply) => {
      const { url, createdAt } = await makeCalendarFeed(deps, actorOf(request))
      return reply.code(201).send({ url, createdAt: createdAt.toISOString() })
    },
  )
  app.delete(
    path,
    { schema: { operationId: 'revokeCalendarFeed', tags, summary: 'End one’s calendar feed', response: answers({ 204: z.null() }) } },
    async (request, reply) => {
      await revokeCalendarFeed(deps, actorOf(request))
      return reply.code(204).send(null)
    },
  )

  app.get<FeedRoute>(
    '/calendar/:file',
    {
      schema: { hide: true },
      config: {
        outsideApi: true,
        rateLimit: {
          max: 60,
          timeWindow: '1 hour',
          keyGenerator: (request) => digestOf((request.params as FeedRoute['Params']).file).toString('base64'),
        },
      },
    },
    async (request, reply) => {
      const token = /^([\w-]{43})\.ics$/u.exec(request.params.file)?.[1]
      if (token === undefined) throw new NotFound({ ja: 'カレンダー', en: 'calendar' })
      const text = await writeCalendarFeed(deps, token)
      return reply
        .type('text/calendar; charset=utf-8')
        .header('cache-control', 'private, no-store')
        .header('x-robots-tag', 'noindex')
        .send(text)
    },
  )
}
