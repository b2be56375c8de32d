import { z } from 'zod'
import { answers } from '../http/answers.ts'
import { instant } from '../http/fields.schemas.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/lists.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { actorOf } from '../http/sign-in-guard.ts'
import type { SignedInActor } from '../people/actor.ts'
import { ticketParameter } from '../tickets/ticket-parameter.ts'
import {
  historyEntrySchema,
  knownContactSchema,
  knownOrganizationSchema,
  showHistoryEntry,
  showKnownContacts,
  showKnownOrganization,
} from './organization-history.view.ts'
import { readHistoryOfTicket, readOrganizationHistory, type OrganizationHistory } from './read-organization-history.ts'

const historyPage = pageOf(historyEntrySchema)
  .extend({
    organization: knownOrganizationSchema.nullable().describe('Null: the applicant asks for themselves'),
    contacts: z.array(knownContactSchema).describe('Whom the desk knows there, the newest 50; empty on further pages'),
  })
  .meta({ id: 'OrganizationHistoryPage' })

/** A ticket's organisation, or any, with everything the desk has done with it. */
export const organizationHistoryRoutes: RouteRegistration = (app, deps) => {
  app.get(
    '/api/v1/tickets/:number/organization',
    {
      schema: {
        operationId: 'readOrganizationHistory',
        tags: ['Tickets'],
        summary:
          'Its organisation: standing, contacts, and all tickets, lists, enquiries, introductions, outcomes and meetings, the latest first',
        params: ticketParameter,
        querystring: z.strictObject(pageQuery),
        response: answers({ 200: historyPage }),
      },
    },
    async (request) => {
      const actor = actorOf(request)
      const { ticket, ...history } = await readHistoryOfTicket(deps, actor, request.params.number, asked(request.query))
      return showHistory(history, request.query.limit, actor, ticket.applicantId)
    },
  )

  app.get(
    '/api/v1/organizations/:id/history',
    {
      schema: {
        operationId: 'readOrganization',
        tags: ['Organisations'],
        summary: 'An organisation, with or without tickets: standing, contacts, and everything the desk did with it, the latest first',
        params: z.strictObject({ id: z.uuid() }),
        querystring: z.strictObject(pageQuery),
        response: answers({ 200: historyPage }),
      },
    },
    async (request) => {
      const history = await readOrganizationHistory(deps, request.params.id, asked(request.query))
      return showHistory(history, request.query.limit, actorOf(request))
    },
  )
}

/** One more than is shown, to know whether there are more. */
function asked({ limit, cursor }: { limit: number; cursor?: string | undefined }) {
  return { limit: limit + 1, before: readCursor(cursor, [instant, z.uuid()]) }
}

function showHistory(history: OrganizationHistory, limit: number, actor: SignedInActor, applicantId?: string) {
  const page = pageFrom(history.entries, limit, showHistoryEntry, ({ at, id }) => [at.toISOString(), id])
  return { ...page, organization: showKnownOrganization(history, actor), contacts: showKnownContacts(history, actor, applicantId) }
}
