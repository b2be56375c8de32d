import { z } from 'zod'
import { languageCodes } from '../catalog/desk-codes.ts'
import { answers } from '../http/answers.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { actorOf } from '../http/sign-in-guard.ts'
import { ticketParameter } from '../tickets/ticket-parameter.ts'
import { fillCannedTexts } from './fill-canned-texts.ts'

const filledSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  shared: z.boolean(),
  language: z.enum(languageCodes),
  body: z.string().describe('With its variables filled in'),
})

/** Canned texts where they are used. */
export const filledTextRoutes: RouteRegistration = (app, deps) => {
  app.get(
    '/api/v1/tickets/:number/canned-texts',
    {
      schema: {
        operationId: 'fillCannedTexts',
        tags: ['Texts'],
        summary: 'Your canned texts as they would be written to the applicant of a ticket, in their language where there are words in it',
        params: ticketParameter,
        response: answers({ 200: z.object({ items: z.array(filledSchema) }).meta({ id: 'FilledTexts' }) }),
      },
    },
    async (request) => ({ items: await fillCannedTexts(deps, actorOf(request), request.params.number) }),
  )
}
