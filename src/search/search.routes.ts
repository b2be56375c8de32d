import { z } from 'zod'
import { normalizeForSearch } from '../catalog/search-grams.rules.ts'
import { answers } from '../http/answers.ts'
import { line } from '../http/fields.schemas.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { actorOf } from '../http/sign-in-guard.ts'
import { search } from './search.ts'
import { foundSchema, showFound } from './search.view.ts'

const words = line(100).refine((text) => normalizeForSearch(text) !== '', { params: { code: 'nothing_to_search' } })

/** One search over everything the desk looks for. */
export const searchRoutes: RouteRegistration = (app, deps) => {
  app.get(
    '/api/v1/search',
    {
      schema: {
        operationId: 'search',
        tags: ['Search'],
        summary: 'Look for words in tickets, organisations and people at once',
        querystring: z.strictObject({
          q: words.describe(
            'Two characters are enough; words set apart are each found wherever they stand; full and half width, hiragana and katakana, and case are alike; a telephone number is found however it is written; the whole number of an enquiry finds its ticket',
          ),
          limit: z.coerce.number().int().min(1).max(20).default(8).describe('Of each kind'),
        }),
        response: answers({ 200: foundSchema }),
      },
    },
    async (request) => {
      const { q, limit } = request.query
      const actor = actorOf(request)
      return showFound(await search(deps, actor, q, limit), limit, actor)
    },
  )
}
