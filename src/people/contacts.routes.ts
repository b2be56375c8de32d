import { z } from 'zod'
import { languageCodes } from '../catalog/desk-codes.ts'
import { answers } from '../http/answers.ts'
import { line, phoneNumber, reading } from '../http/fields.schemas.ts'
import { ifMatch } from '../http/preconditions.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { actorOf } from '../http/sign-in-guard.ts'
import { changeContact } from './change-contact.ts'
import { contactSchema, contactStandingSchema, showContact, showContactStanding } from './contacts.view.ts'
import { withdrawInvitation } from './access-links/withdraw-invitation.ts'
import { takeContactAccess } from './take-contact-access.ts'

const tags = ['Contacts']
const params = z.strictObject({ id: z.uuid() })

const changeSchema = z.strictObject({
  name: line(100).optional(),
  nameKana: reading(100).nullable().optional(),
  title: line(100).nullable().optional(),
  department: line(200).nullable().optional(),
  phone: phoneNumber.nullable().optional(),
  roleMailbox: z.boolean().optional().describe('Whether it is the mailbox of an office (代表メール), which stays when people move'),
  language: z.enum(languageCodes).optional().describe('What the desk writes to them in'),
})

export const contactRoutes: RouteRegistration = (app, deps) => {
  app.patch(
    '/api/v1/contacts/:id',
    {
      schema: {
        operationId: 'changeContact',
        tags,
        summary: 'Correct what the desk knows of a contact; null takes a value away; with If-Match only what was read',
        params,
        headers: ifMatch('Version of the contact you read; left out: whatever it says now'),
        body: changeSchema,
        response: answers({ 200: contactSchema }),
      },
    },
    async (request) => {
      const actor = actorOf(request)
      return showContact(await changeContact(deps, actor, request.params.id, request.body, request.headers['if-match']), actor)
    },
  )

  app.delete(
    '/api/v1/contacts/:id/access',
    {
      schema: {
        operationId: 'takeContactAccess',
        tags,
        summary: 'Let a contact sign in no more, and sign them out everywhere',
        params,
        response: answers({ 200: contactStandingSchema }),
      },
    },
    async (request) => showContactStanding(await takeContactAccess(deps, actorOf(request), request.params.id)),
  )

  app.delete(
    '/api/v1/contacts/:id/invitation',
    {
      schema: {
        operationId: 'withdrawContactInvitation',
        tags,
        summary: 'Take back the link a contact was mailed to choose their first password by: it opens nothing any more',
        params,
        response: answers({ 204: z.null() }),
      },
    },
    async (request, reply) => {
      await withdrawInvitation(deps, actorOf(request), { staffId: null, contactId: request.params.id })
      return reply.code(204).send(null)
    },
  )
}
