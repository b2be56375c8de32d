import { z } from 'zod'
import { answers } from '../../http/answers.ts'
import type { RouteRegistration } from '../../http/routes.ts'
import { actorOf } from '../../http/sign-in-guard.ts'
import { ticketParameter } from '../../tickets/ticket-parameter.ts'
import { companyRankingSchema, showCompanyRanking } from './companies.view.ts'
import { rankCompanies } from './rank-companies.ts'

/** The other direction: which companies suit the municipality of a ticket. */
export const suitingCompanyRoutes: RouteRegistration = (app, deps) => {
  app.get(
    '/api/v1/tickets/:number/suiting-companies',
    {
      schema: {
        operationId: 'rankCompanies',
        tags: ['Matching'],
        summary: 'Rank the companies the desk works for by how they and the municipality of a ticket suit each other; nothing is kept',
        params: ticketParameter,
        querystring: z.strictObject({
          limit: z.coerce.number().int().min(1).max(100).default(20).describe('Companies in the answer'),
          excluded: z.coerce.number().int().min(0).max(100).default(20).describe('Companies ruled out in the answer'),
        }),
        response: answers({ 200: companyRankingSchema }),
      },
    },
    async (request) => showCompanyRanking(await rankCompanies(deps, actorOf(request), request.params.number, request.query)),
  )
}
