import { z } from 'zod'
import { answers } from '../http/answers.ts'
import { line } from '../http/fields.schemas.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { actorOf } from '../http/sign-in-guard.ts'
import { textLanguages } from '../mail/text-blocks/text-blocks.ts'
import { followUpSchema, showFollowUp } from './follow-up.view.ts'
import { previewText } from './preview-text.ts'
import { sendTestMail } from './send-test-mail.ts'

const tags = ['Texts']
const blockParameter = z.strictObject({ code: z.string().max(80).describe('Code of the block, e.g. enquiry.opening') })
const trialSchema = z.strictObject({
  ticketNumber: line(40),
  language: z.enum(textLanguages).default('ja').describe('en: the block in English; the rest of the mail stays Japanese'),
  body: z.string().max(10_000).optional().describe('Words not saved yet; the current text when absent'),
})

/** How a text reads in a mail of a real ticket. */
export const textPreviewRoutes: RouteRegistration = (app, deps) => {
  app.post(
    '/api/v1/text-blocks/:code/preview',
    {
      schema: {
        operationId: 'previewText',
        tags,
        summary: 'A mail of a real ticket with this text, as its reader would get it now; nothing is sent or kept',
        params: blockParameter,
        body: trialSchema,
        response: answers({
          200: z
            .object({
              followUpId: z.uuid().describe('The mail that is shown'),
              kind: z.string(),
              subject: z.string(),
              text: z.string().describe('Links masked'),
              html: z.string().describe('Links masked'),
            })
            .meta({ id: 'TextPreview' }),
        }),
      },
    },
    async (request) => {
      const { followUpId, kind, mail } = await previewText(deps, actorOf(request), request.params.code, request.body)
      return { followUpId, kind, subject: mail.subject, text: mail.text, html: mail.html }
    },
  )

  app.post(
    '/api/v1/text-blocks/:code/test-mails',
    {
      schema: {
        operationId: 'testText',
        tags,
        summary: 'Send that mail to your own address, to see how the text reads',
        params: blockParameter,
        body: trialSchema,
        response: answers({ 202: followUpSchema }),
      },
    },
    async (request, reply) => {
      const actor = actorOf(request)
      return reply.code(202).send(showFollowUp(await sendTestMail(deps, actor, request.params.code, request.body), actor))
    },
  )
}
