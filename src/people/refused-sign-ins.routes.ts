import { z } from 'zod'
import { answers } from '../http/answers.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { readRefusedSignIns } from './read-refused-sign-ins.ts'

const lineSchema = z
  .object({
    day: z.string().describe('Day in Japan'),
    staffId: z.uuid().nullable().describe('Whose account; null: of nobody at the desk, all such attempts of the day together'),
    count: z.int(),
    networks: z.int().nullable().describe('From how many networks; null where several accounts are one line'),
    last: z.string(),
  })
  .meta({ id: 'RefusedSignIns' })

/** Who could not sign in. */
export const refusedSignInRoutes: RouteRegistration = (app, deps) => {
  app.get(
    '/api/v1/refused-sign-ins',
    {
      schema: {
        operationId: 'listRefusedSignIns',
        tags: ['Audit'],
        summary: 'Attempts to sign in that were refused, by day and account, the newest first; of the newest 50,000',
        querystring: z.strictObject({ days: z.coerce.number().int().min(1).max(30).default(7) }),
        response: answers({ 200: z.object({ items: z.array(lineSchema) }).meta({ id: 'RefusedSignInList' }) }),
      },
    },
    async ({ query: { days } }) => ({
      items: (await readRefusedSignIns(deps, days)).map((line) => ({ ...line, last: line.last.toISOString() })),
    }),
  )
}
