import { z } from 'zod'
import { disclosureCodes } from '../catalog/matching-codes.ts'
import { answers } from '../http/answers.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { actorOf } from '../http/sign-in-guard.ts'
import { changedShortlistSchema, newShortlistSchema } from '../shortlists/shortlists.schemas.ts'
import { ticketParameter } from '../tickets/ticket-parameter.ts'
import { previewChange, previewNew, previewShortlist, type ShortlistPreview } from './preview-shortlist.ts'

const sentence = z.object({ ja: z.string(), en: z.string() })

const previewSchema = z
  .object({
    subject: z.string(),
    text: z.string().describe('The mail, links masked, in the language of its reader'),
    note: z.string().describe('The words to the company above them'),
    candidates: z
      .array(
        z.object({
          municipality: z.object({ code: z.string(), name: z.string(), prefecture: z.string().describe('Its name') }),
          note: z.string().describe("The consultant's words to the company about it; empty where there are none"),
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
    enquiry: z
      .object({
        disclosure: z.enum(disclosureCodes),
        summary: z.string(),
        isWritten: z.boolean().describe('A consultant wrote it for this list; otherwise it is composed of the profile'),
        isHeldBack: z.boolean().describe('What was written tells by now which company it is, so that the composed one stands here'),
      })
      .describe('What an enquiry that comes of it tells a municipality of the company'),
  })
  .meta({ id: 'ShortlistPreview' })

const params = z.strictObject({ id: z.uuid() })
const tags = ['Shortlists']
const response = answers({ 200: previewSchema })

/** What a company will see, before it does. */
export const shortlistPreviewRoutes: RouteRegistration = (app, deps) => {
  app.get(
    '/api/v1/shortlists/:id/preview',
    {
      schema: {
        operationId: 'previewShortlist',
        tags,
        summary: 'What the company gets of a shortlist: the mail, and what its page says of each candidate; nothing is sent or kept',
        params,
        response,
      },
    },
    async (request) => showPreview(await previewShortlist(deps, actorOf(request), request.params.id)),
  )

  app.post(
    '/api/v1/shortlists/:id/preview',
    {
      schema: {
        operationId: 'previewShortlistChange',
        tags,
        summary: 'The same of a shortlist that has not left the desk, with changes that are not saved; faults as of changing it',
        params,
        body: changedShortlistSchema,
        response,
      },
    },
    async (request) => showPreview(await previewChange(deps, actorOf(request), request.params.id, request.body)),
  )

  app.post(
    '/api/v1/tickets/:number/shortlist-preview',
    {
      schema: {
        operationId: 'previewNewShortlist',
        tags,
        summary: 'The same of a shortlist that is not drafted yet; faults as of drafting it',
        params: ticketParameter,
        body: newShortlistSchema,
        response,
      },
    },
    async (request) => showPreview(await previewNew(deps, actorOf(request), request.params.number, request.body)),
  )
}

function showPreview({ mail, note, candidates, enquiry }: ShortlistPreview): z.infer<typeof previewSchema> {
  return {
    subject: mail.subject,
    text: mail.text,
    note,
    candidates: candidates.map(
      ({ municipality: { code, name, prefecture }, note: ofIt, portrait: { reasons, related, beside, weaknesses, questions } }) => ({
        municipality: { code, name, prefecture },
        note: ofIt,
        reasons: [...reasons],
        related: [...related],
        beside: [...beside],
        weaknesses: [...weaknesses],
        questions: [...questions],
      }),
    ),
    enquiry,
  }
}
