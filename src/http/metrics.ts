import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Deps } from '../deps.ts'
import { countDueFollowUps } from '../follow-ups/due-follow-ups.ts'
import { mailServerAwaySince } from '../mail/read-mail-server.ts'

declare module 'fastify' {
  interface FastifyReply {
    /** Code of the problem it answers; empty: none. */
    problemCode: string
  }
}

/**
 * Times every request by route and status, and counts refusals of too many (429), and shows the process's metrics at /metrics. One registry
 * per app.
 */
export function measureRequests(app: FastifyInstance, { db }: Pick<Deps, 'db'>): void {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the request to the end of its answer',
    labelNames: ['method', 'route', 'status'],
    registers: [registry],
  })
  const mailServer = new Gauge({
    name: 'musubi_mail_server_away_seconds',
    help: 'How long the mail server has been away, as the workers last found; 0 when it is there',
    registers: [registry],
    async collect() {
      const awaySince = await mailServerAwaySince(db).catch(() => undefined)
      // While the database is away nobody knows.
      mailServer.set(awaySince === undefined ? Number.NaN : awaySince === null ? 0 : (Date.now() - awaySince.getTime()) / 1000)
    },
  })
  const due = new Gauge({
    name: 'musubi_follow_ups_due',
    help: 'Mails that are due and have not gone, up to 10,000',
    registers: [registry],
    async collect() {
      due.set(await countDueFollowUps(db).catch(() => Number.NaN))
    },
  })
  const refusals = new Counter({
    name: 'musubi_too_many_requests_total',
    help: 'Requests refused because somebody asked too often (429), by route and code of the problem',
    labelNames: ['route', 'code'],
    registers: [registry],
  })
  app.decorateReply('problemCode', '')
  app.addHook('onResponse', async (request, reply) => {
    // A stream lasts as long as somebody listens: that tells nothing of how fast the desk is.
    if (String(reply.getHeader('content-type')).startsWith('text/event-stream')) return
    const route = request.routeOptions.url ?? 'none'
    if (reply.statusCode === 429) refusals.inc({ route, code: reply.problemCode || 'too_many_requests' })
    duration.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000)
  })
  app.get('/metrics', { schema: { hide: true }, config: { outsideApi: true }, logLevel: 'warn' }, async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  )
}
