import { z } from 'zod'
import { answers } from '../http/answers.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { actorOf } from '../http/sign-in-guard.ts'
import { contactStandingSchema, showContactStanding } from '../people/contacts.view.ts'
import { newPassword } from '../people/staff.schemas.ts'
import { giveContactAccess, vouchForContact } from './contact-standing.ts'

const tags = ['Contacts']
const params = z.strictObject({ id: z.uuid() })

/** What a contact is given, unless their address was erased. */
export const contactStandingRoutes: RouteRegistration = (app, deps) => {
  app.put(
    '/api/v1/contacts/:id/verification',
    {
      schema: {
        operationId: 'verifyContact',
        tags,
        summary: 'Vouch for a contact: their address is theirs and they speak for their organisation; 409 once it was erased',
        params,
        response: answers({ 200: contactStandingSchema }),
      },
    },
    async (request) => showContactStanding(await vouchForContact(deps, actorOf(request), request.params.id)),
  )

  app.put(
    '/api/v1/contacts/:id/access',
    {
      schema: {
        operationId: 'giveContactAccess',
        tags,
        summary: 'Let a verified contact sign in; of a municipality only its representative; 409 once the address was erased',
        params,
        body: z.strictObject({
          password: newPassword.optional().describe('Left out: they are mailed a link, valid once and for 72 hours, to choose it by'),
        }),
        response: answers({ 200: contactStandingSchema }),
      },
    },
    async (request) => {
      const { password } = request.body
      return showContactStanding(await giveContactAccess(deps, actorOf(request), { contactId: request.params.id, password }))
    },
  )
}
