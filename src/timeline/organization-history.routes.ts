import { z } from 'zod'
import { answers } from '../http/answers.ts'
import { instant } from '../http/fields.schemas.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/lists.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { actorOf } from '../http/sign-in-guard.ts'
import { contactSchema } from '../people/contacts.view.ts'
import { ticketParameter } from '../tickets/ticket-parameter.ts'
import {
  historyEntrySchema,
  knownOrganizationSchema,
  showHistoryEntry,
  showKnownContacts,
  showKnownOrganization,
} from './organization-history.view.ts'
import { readOrganizationHistory } from './read-organization-history.ts'

const historyPage = pageOf(historyEntrySchema)
  .extend({
    organization: knownOrganizationSchema.nullable().describe('Null: the applicant asks for themselves'),
    contacts: z.array(contactSchema).describe('Whom the desk knows there, the newest 50; empty on further pages'),
  })
  .meta({ id: 'OrganizationHistoryPage' })

/** A ticket's organisation with everything the desk has done with it. */
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
      const { limit, cursor } = request.query
      const actor = actorOf(request)
      const before = readCursor(cursor, [instant, z.uuid()])
      const history = await readOrganizationHistory(deps, actor, request.params.number, { limit: limit + 1, before })
      const page = pageFrom(history.entries, limit, showHistoryEntry, ({ at, id }) => [at.toISOString(), id])
      return { ...page, organization: showKnownOrganization(history), contacts: showKnownContacts(history, actor) }
    },
  )
}
