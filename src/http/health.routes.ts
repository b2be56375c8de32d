import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { RouteRegistration } from './routes.ts'

/** Liveness and readiness for whatever runs the process. Not part of the API's document. */
export const healthRoutes: RouteRegistration = (app, { db }) => {
  app.get(
    '/healthz',
    { schema: { hide: true, response: { 200: z.object({ status: z.literal('ok') }) } }, config: { outsideApi: true }, logLevel: 'warn' },
    () => ({ status: 'ok' as const }),
  )

  const checks = z.object({ status: z.enum(['ready', 'not_ready']), database: z.enum(['ok', 'unreachable']) })
  app.get(
    '/readyz',
    { schema: { hide: true, response: { 200: checks, 503: checks } }, config: { outsideApi: true }, logLevel: 'warn' },
    async (_request, reply) => {
      const reachable = await db.execute(sql`select 1`).then(
        () => true,
        () => false,
      )
      return reachable
        ? { status: 'ready' as const, database: 'ok' as const }
        : reply.code(503).send({ status: 'not_ready', database: 'unreachable' })
    },
  )
}
