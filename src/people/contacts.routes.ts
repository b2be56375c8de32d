import { z } from 'zod'
import { answers } from '../http/answers.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { actorOf } from '../http/sign-in-guard.ts'
import { contactStandingSchema, showContactStanding } from './contacts.view.ts'
import { giveContactAccess } from './give-contact-access.ts'
import { newPassword } from './staff.schemas.ts'
import { vouchForContact } from './vouch-for-contact.ts'

const tags = ['Contacts']
const params = z.strictObject({ id: z.uuid() })

export const contactRoutes: RouteRegistration = (app, deps) => {
  app.put(
    '/api/v1/contacts/:id/verification',
    {
      schema: {
        operationId: 'verifyContact',
        tags,
        summary: 'Vouch for a contact: their address is theirs and they speak for their organisation',
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
        summary: 'Let a verified contact sign in',
        params,
        body: z.strictObject({ password: newPassword }),
        response: answers({ 200: contactStandingSchema }),
      },
    },
    async (request) => showContactStanding(await giveContactAccess(deps, actorOf(request), request.params.id, request.body.password)),
  )
}
