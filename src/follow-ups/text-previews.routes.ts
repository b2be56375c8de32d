import { z } from 'zod'
import { cancelReasonCodes, holdReasonCodes } from '../catalog/follow-up-codes.ts'
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
  ticketNumber: line(40)
    .optional()
    .describe('Whose mail it is to be; without one, or where none would go out, the text alone with sample values'),
  organizationId: z.uuid().optional().describe('Of which organisation a sample speaks, for texts to organisations about themselves'),
  language: z.enum(textLanguages).default('ja').describe('en: the mail as its reader would get it in English'),
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
        summary:
          'A mail of a real ticket with this text, as its reader would get it now, or the text alone as a sample; nothing is sent or kept',
        params: blockParameter,
        body: trialSchema,
        response: answers({
          200: z
            .object({
              followUpId: z
                .uuid()
                .nullable()
                .describe('The mail that is shown; null: the text alone, with sample values for what is not there yet'),
              notSent: z
                .enum([...cancelReasonCodes, ...holdReasonCodes, 'not_yet', 'other_text'])
                .nullable()
                .describe(
                  'Why no mail of the ticket with this text would go out now, when that is known; other_text: those that wait to go have another text',
                ),
              whySample: z
                .object({ ja: z.string(), en: z.string() })
                .nullable()
                .describe('Why the text is shown alone although a ticket was named, in words; null when a mail is shown'),
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
      const { followUpId, notSent, whySample, kind, mail } = await previewText(deps, actorOf(request), request.params.code, request.body)
      return { followUpId, notSent, whySample, kind, subject: mail.subject, text: mail.text, html: mail.html }
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
