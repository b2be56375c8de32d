import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { mailServerAwaySince } from '../mail/read-mail-server.ts'
import { readWorkers } from '../queue/read-workers.ts'
import type { RouteRegistration } from './routes.ts'

/** Liveness and readiness for whatever runs the process. Not part of the API's document. */
export const healthRoutes: RouteRegistration = (app, { db }) => {
  app.get(
    '/healthz',
    { schema: { hide: true, response: { 200: z.object({ status: z.literal('ok') }) } }, config: { outsideApi: true }, logLevel: 'warn' },
    () => ({ status: 'ok' as const }),
  )

  const checks = z.object({
    status: z.enum(['ready', 'not_ready']),
    database: z.enum(['ok', 'unreachable']),
    mailServer: z
      .enum(['ok', 'away', 'unknown'])
      .describe('As the workers last found it; mails wait while it is away, everything else goes on'),
    mailServerAwaySince: z.string().optional(),
    worker: z
      .enum(['ok', 'away', 'unknown'])
      .describe('away: no worker gives a sign of life; what waits for one waits, everything else goes on'),
    workerSeenAt: z.string().optional(),
    workersLost: z.int().optional().describe('Workers that ended within the last hour without signing off'),
  })
  app.get(
    '/readyz',
    { schema: { hide: true, response: { 200: checks, 503: checks } }, config: { outsideApi: true }, logLevel: 'warn' },
    async (_request, reply) => {
      try {
        await db.execute(sql`select 1`)
        const [awaySince, workers] = await Promise.all([mailServerAwaySince(db), readWorkers(db)])
        const mail = awaySince
          ? { mailServer: 'away' as const, mailServerAwaySince: awaySince.toISOString() }
          : { mailServer: 'ok' as const }
        return { status: 'ready' as const, database: 'ok' as const, ...mail, ...workers }
      } catch {
        return reply.code(503).send({ status: 'not_ready', database: 'unreachable', mailServer: 'unknown', worker: 'unknown' })
      }
    },
  )
}
