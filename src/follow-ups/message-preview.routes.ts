import { z } from 'zod'
import { languageCodes } from '../catalog/desk-codes.ts'
import { answers } from '../http/answers.ts'
import { draftText } from '../http/fields.schemas.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { actorOf } from '../http/sign-in-guard.ts'
import { fileLimits } from '../tickets/attachments/file-kinds.ts'
import { ticketParameter } from '../tickets/ticket-parameter.ts'
import { previewMessage } from './preview-message.ts'

const previewSchema = z
  .object({
    to: z.string().describe('Address of the applicant'),
    language: z.enum(languageCodes),
    subject: z.string(),
    text: z.string().describe('The whole mail, links masked'),
    heldFor: z.enum(['verified_contact']).nullable().describe('Why it would wait before it goes'),
  })
  .meta({ id: 'MessagePreview' })

/** What the applicant will get, before they do. */
export const messagePreviewRoutes: RouteRegistration = (app, deps) => {
  app.post(
    '/api/v1/tickets/:number/message-preview',
    {
      schema: {
        operationId: 'previewMessage',
        tags: ['Tickets'],
        summary: 'The whole mail a message would become; nothing is sent or kept',
        params: ticketParameter,
        body: z.strictObject({
          subject: draftText(200),
          body: draftText(20_000),
          attachments: z.array(z.uuid()).max(fileLimits.filesOfMessage).default([]).describe('Ids of files of your draft'),
        }),
        response: answers({ 200: previewSchema }),
      },
    },
    async (request) => {
      const { mail, address, language, heldFor } = await previewMessage(deps, actorOf(request), request.params.number, request.body)
      return { to: address, language, subject: mail.subject, text: mail.text, heldFor }
    },
  )
}
