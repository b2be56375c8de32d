import { Readable } from 'node:stream'
import { z } from 'zod'
import type { Deps } from '../deps.ts'
import { answers } from '../http/answers.ts'
import type { Api, RouteRegistration } from '../http/routes.ts'
import { actorOf, recognisedOf } from '../http/sign-in-guard.ts'
import { ticketParameter } from '../tickets/ticket-parameter.ts'
import { doings } from './doing.ts'
import { feedEntrySchema, presenceSchema, showEntry, showPresence } from './feed.view.ts'
import { makeHub, type Hub, type Sink } from './hub.ts'
import { greeting, happened } from './live-messages.ts'
import { endPresence, readPresence, secondsOfPresence, statePresence } from './presence.ts'
import { readFeed } from './read-feed.ts'

const tags = ['Live']

/** Bytes a reader may be behind before their stream is cut: they come back and go on where they were. */
const mostWaiting = 1024 * 1024

/** Milliseconds a stream that ends may take to be read to its end. */
const grace = 1000

const number = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER)

const feedPage = z
  .object({
    items: z.array(feedEntrySchema),
    next: z.int().describe('`after` of the next request'),
    more: z.boolean().describe('Whether there is more already'),
    refetch: z.boolean().describe('What happened since `after` is not known any more: read anew what you show'),
  })
  .meta({ id: 'FeedPage' })

/** What happens at the desk, as it happens; and who is at which ticket. */
export const liveRoutes: RouteRegistration = (app, deps) => {
  const hub = makeHub(deps)
  app.addHook('preClose', () => hub.close())
  addStream(app, deps, hub)
  addFeed(app, deps)
  addPresence(app, deps)
}

function addStream(app: Api, deps: Deps, hub: Hub): void {
  const stream = {
    description:
      'Server-sent events: `ready` (from where it tells on), `happened` (a FeedEntry; its id is its number in the feed), `presence` (a Presence), ' +
      '`refetch` (too much was missed: read anew what you show), `heartbeat` (every 15 seconds: a stream silent for longer carries nothing ' +
      'any more). `Last-Event-ID` resumes; where streams do not come through, ask `GET /events` again and again.',
    content: { 'text/event-stream': { schema: z.string() } },
  } as const
  app.get(
    '/api/v1/events/stream',
    {
      schema: {
        operationId: 'streamEvents',
        tags,
        summary: 'What happens at the desk, as it happens',
        querystring: z.strictObject({
          after: number.optional().describe('As Last-Event-ID, for readers that cannot send it'),
          seconds: z.coerce
            .number()
            .int()
            .min(0)
            .max(3600)
            .default(3600)
            .describe('How long the stream lasts at most; 0: what was missed, and no more'),
        }),
        headers: z.object({ 'last-event-id': z.string().max(20).optional().describe('Number of the last event that was received') }),
        response: { ...answers({}), 200: stream },
      },
    },
    async (request, reply) => {
      const { seconds, after: asked } = request.query
      const last = number.safeParse(request.headers['last-event-id'] || undefined)
      const after = last.success ? last.data : asked
      // The connection ends with its stream: left open for another request, it would keep a process that ends waiting.
      void reply.type('text/event-stream; charset=utf-8').header('x-accel-buffering', 'no').header('connection', 'close')
      if (seconds === 0 || request.method === 'HEAD') {
        const { entries, position, refetch } = await readFeed(deps, recognisedOf(request), after, 2000)
        return reply.send([greeting(refetch || after === undefined ? position : after, refetch), ...entries.map(happened)].join(''))
      }
      const { body, sink } = makeBody()
      const leave = hub.join(recognisedOf(request), sink, after)
      const end = setTimeout(() => sink.end(), seconds * 1000)
      body.on('close', () => {
        clearTimeout(end)
        leave()
      })
      return reply.send(body as unknown as string) // sent as it is: the schema describes the text it carries
    },
  )
}

/** The body of a stream: what a slow reader leaves waiting is bounded. */
function makeBody(): { body: Readable; sink: Sink } {
  const body = new Readable({ read: () => undefined })
  const sink = {
    push(text: string) {
      if (body.destroyed || body.readableEnded) return
      body.push(text)
      if (body.readableLength > mostWaiting) body.destroy()
    },
    end() {
      if (body.destroyed) return
      body.push(null)
      setTimeout(() => body.destroy(), grace).unref()
    },
  }
  return { body, sink }
}

function addFeed(app: Api, deps: Deps): void {
  app.get(
    '/api/v1/events',
    {
      schema: {
        operationId: 'listEvents',
        tags,
        summary: 'What happened at the desk after a number of the feed: the stream for readers that ask again and again',
        querystring: z.strictObject({
          after: number.optional().describe('`next` of the answer before; left out: from now on'),
          limit: z.coerce.number().int().min(1).max(500).default(200),
        }),
        response: answers({ 200: feedPage }),
      },
    },
    async (request) => {
      const { after, limit } = request.query
      const { entries, position, more, refetch } = await readFeed(deps, recognisedOf(request), after, limit)
      return { items: entries.map(showEntry), next: position, more, refetch }
    },
  )
}

function addPresence(app: Api, deps: Deps): void {
  const url = '/api/v1/tickets/:number/presence'
  const common = { tags, params: ticketParameter }
  app.get(
    url,
    {
      schema: {
        ...common,
        operationId: 'readPresence',
        summary: 'Who of the desk is at a ticket just now',
        response: answers({ 200: presenceSchema }),
      },
    },
    async (request) => showPresence(request.params.number, await readPresence(deps, actorOf(request), request.params.number)),
  )
  app.put(
    url,
    {
      schema: {
        ...common,
        operationId: 'statePresence',
        summary: `Say what you do at a ticket; it counts for ${secondsOfPresence} seconds and is renewed by saying it again`,
        body: z.strictObject({
          doing: z.enum(doings),
          left: ticketParameter.shape.number
            .optional()
            .describe('The ticket you came from: you are there no more, without a request of its own'),
        }),
        response: answers({ 204: z.null() }),
      },
    },
    async (request, reply) => {
      await statePresence(deps, actorOf(request), request.params.number, request.body)
      return reply.code(204).send(null)
    },
  )
  app.delete(
    url,
    {
      schema: { ...common, operationId: 'endPresence', summary: 'Leave a ticket', response: answers({ 204: z.null() }) },
    },
    async (request, reply) => {
      await endPresence(deps, actorOf(request), request.params.number)
      return reply.code(204).send(null)
    },
  )
}
