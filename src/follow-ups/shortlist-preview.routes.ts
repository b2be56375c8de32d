import { z } from 'zod'
import { answers } from '../http/answers.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { actorOf } from '../http/sign-in-guard.ts'
import { previewShortlist } from './preview-shortlist.ts'

const sentence = z.object({ ja: z.string(), en: z.string() })

const previewSchema = z
  .object({
    subject: z.string(),
    text: z.string().describe('The mail, links masked, in the language of its reader'),
    candidates: z
      .array(
        z.object({
          municipality: z.object({ code: z.string(), name: z.string(), prefecture: z.string().describe('Its name') }),
          reasons: z.array(sentence).describe('Which wishes of the company it meets'),
          related: z.array(sentence).describe('For which wishes a related strength speaks'),
          beside: z.array(sentence).describe('What else is strong there, that nobody wished for'),
          weaknesses: z.array(sentence).describe('Where it is known to fall short of what the company asked for'),
          questions: z
            .array(z.object({ ask: z.enum(['municipality', 'company', 'desk']), must: z.boolean(), question: sentence }))
            .describe('What nobody has said yet, and who can'),
        }),
      )
      .describe('What the page behind the link says of each'),
  })
  .meta({ id: 'ShortlistPreview' })

/** What a company will see, before it does. */
export const shortlistPreviewRoutes: RouteRegistration = (app, deps) => {
  app.get(
    '/api/v1/shortlists/:id/preview',
    {
      schema: {
        operationId: 'previewShortlist',
        tags: ['Shortlists'],
        summary: 'What the company gets of a shortlist: the mail, and what its page says of each candidate; nothing is sent or kept',
        params: z.strictObject({ id: z.uuid() }),
        response: answers({ 200: previewSchema }),
      },
    },
    async (request) => {
      const { mail, candidates } = await previewShortlist(deps, actorOf(request), request.params.id)
      return {
        subject: mail.subject,
        text: mail.text,
        candidates: candidates.map(
          ({ municipality: { code, name, prefecture }, portrait: { reasons, related, beside, weaknesses, questions } }) => ({
            municipality: { code, name, prefecture },
            reasons: [...reasons],
            related: [...related],
            beside: [...beside],
            weaknesses: [...weaknesses],
            questions: [...questions],
          }),
        ),
      }
    },
  )
}
