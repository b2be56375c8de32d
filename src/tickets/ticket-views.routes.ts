import { z } from 'zod'
import { labelOf } from '../catalog/code-list.ts'
import { ticketStatusCodes } from '../catalog/desk-codes.ts'
import { ticketViewCodes, ticketViews } from '../catalog/ticket-views.ts'
import { answers } from '../http/answers.ts'
import { boundedCount, countLimit } from '../http/lists.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { actorOf, recognisedOf } from '../http/sign-in-guard.ts'
import { countProposalsFor } from '../organizations/count-proposals.ts'
import { countViews } from './count-views.ts'
import { shownColumns } from './list-columns/list-columns.schemas.ts'
import { queryOfView } from './ticket-views.rules.ts'

const viewSchema = z
  .object({
    code: z.enum(ticketViewCodes),
    label: z.object({ ja: z.string(), en: z.string() }),
    count: boundedCount,
    query: z
      .object({
        status: z.array(z.enum(ticketStatusCodes)),
        assignee: z.enum(['me', 'none', 'stood_in_for']),
        due: z.enum(['overdue', 'today']),
        fastPass: z.literal(true),
      })
      .partial()
      .describe('What GET /tickets is asked for to list it'),
    columns: shownColumns,
  })
  .meta({ id: 'TicketQueue' })

const viewsSchema = z
  .object({
    items: z.array(viewSchema),
    pendingProposals: boundedCount.nullable().describe('Changes of profiles that wait to be decided; null to whoever may not decide them'),
  })
  .meta({ id: 'TicketViews' })

/** The desk's queues and how long each is. */
export const ticketViewRoutes: RouteRegistration = (app, deps) => {
  app.get(
    '/api/v1/ticket-views',
    {
      schema: {
        operationId: 'listTicketViews',
        tags: ['Tickets'],
        summary: 'The views of the desk with how many tickets each has',
        response: answers({ 200: viewsSchema }),
      },
    },
    async (request) => {
      const [views, pendingProposals] = await Promise.all([
        countViews(deps, actorOf(request)),
        countProposalsFor(deps.db, recognisedOf(request), countLimit + 1),
      ])
      return {
        pendingProposals,
        items: views.map(({ code, count, columns }) => {
          const { status, ...query } = queryOfView[code]
          const label = { ja: labelOf(ticketViews, code), en: labelOf(ticketViews, code, 'en') }
          return { code, label, count, columns, query: { ...query, ...(status && { status: [...status] }) } }
        }),
      }
    },
  )
}
