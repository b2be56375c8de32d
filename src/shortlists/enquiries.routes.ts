import { z } from 'zod'
import { enquiryStatusCodes } from '../catalog/case-codes.ts'
import { answers } from '../http/answers.ts'
import { instant, line } from '../http/fields.schemas.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/lists.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { actorOf } from '../http/sign-in-guard.ts'
import { answerEnquiry } from './answer-enquiry.ts'
import { consentToDisclosure } from './consent-to-disclosure.ts'
import { enquirySorts } from './enquiry-list.store.ts'
import { enquirySchema } from './enquiry.view.ts'
import { readEnquiries, readEnquiry } from './read-enquiry.ts'
import { replyToQuestion } from './reply-to-question.ts'
import { enquiryAnswerSchema, replySchema } from './shortlists.schemas.ts'
import { withdrawDisclosureConsent } from './withdraw-disclosure-consent.ts'
import { withdrawEnquiry } from './withdraw-enquiry.ts'

const tags = ['Enquiries']
const params = z.strictObject({ id: z.uuid() })
const response = answers({ 200: enquirySchema })

const statuses = z
  .union([z.enum(enquiryStatusCodes), z.array(z.enum(enquiryStatusCodes))])
  .transform((status) => (Array.isArray(status) ? status : [status]))

const enquiryQuery = z.strictObject({
  status: statuses.optional().describe('May be given several times'),
  assignee: z
    .union([z.uuid(), z.enum(['me', 'none'])])
    .optional()
    .describe('Who has their ticket'),
  ticket: line(20).optional().describe('Number of their ticket'),
  sort: z.enum(enquirySorts).default('deadline').describe('deadline: what ends first; latest: what was sent last'),
  ...pageQuery,
})

export const enquiryRoutes: RouteRegistration = (app, deps) => {
  app.get(
    '/api/v1/enquiries',
    {
      schema: {
        operationId: 'listEnquiries',
        tags,
        summary: 'Enquiries of all tickets, by what they wait for',
        querystring: enquiryQuery,
        response: answers({ 200: pageOf(enquirySchema).meta({ id: 'EnquiryPage' }) }),
      },
    },
    async (request) => {
      const { cursor, limit, ...query } = request.query
      const after = readCursor(cursor, [instant, z.uuid()])
      const rows = await readEnquiries(deps.db, actorOf(request), { ...query, limit: limit + 1, after })
      return pageFrom(
        rows,
        limit,
        ({ view }) => view,
        ({ key }) => key,
      )
    },
  )

  app.get(
    '/api/v1/enquiries/:id',
    { schema: { operationId: 'readEnquiry', tags, summary: 'An enquiry, as its reader may see it', params, response } },
    (request) => readEnquiry(deps.db, actorOf(request), request.params.id),
  )

  app.put(
    '/api/v1/enquiries/:id/answer',
    {
      schema: {
        operationId: 'answerEnquiry',
        tags,
        summary: 'Accept or decline, once, or ask a question the consultant relays',
        params,
        body: enquiryAnswerSchema,
        response,
      },
    },
    async (request) => {
      const { answer, message = '' } = request.body
      await answerEnquiry(deps, actorOf(request), request.params.id, { answer, message })
      return readEnquiry(deps.db, actorOf(request), request.params.id)
    },
  )

  app.put(
    '/api/v1/enquiries/:id/questions/:questionId/reply',
    {
      schema: {
        operationId: 'replyToQuestion',
        tags,
        summary: "Relay the company's reply to a question; a blind company's must not identify it",
        params: z.strictObject({ id: z.uuid(), questionId: z.uuid() }),
        body: replySchema,
        response,
      },
    },
    async (request) => {
      const { id, questionId } = request.params
      await replyToQuestion(deps, actorOf(request), id, questionId, request.body.reply)
      return readEnquiry(deps.db, actorOf(request), id)
    },
  )

  app.delete(
    '/api/v1/enquiries/:id',
    {
      schema: {
        operationId: 'withdrawEnquiry',
        tags,
        summary: 'Withdraw an enquiry nobody was introduced by yet',
        params,
        response,
      },
    },
    async (request) => {
      await withdrawEnquiry(deps, actorOf(request), request.params.id)
      return readEnquiry(deps.db, actorOf(request), request.params.id)
    },
  )

  app.put(
    '/api/v1/enquiries/:id/disclosure-consent',
    {
      schema: {
        operationId: 'consentToDisclosure',
        tags,
        summary: 'A blind company agrees to be named to the municipality that accepted; both are introduced',
        params,
        response,
      },
    },
    async (request) => {
      await consentToDisclosure(deps, actorOf(request), request.params.id)
      return readEnquiry(deps.db, actorOf(request), request.params.id)
    },
  )

  app.delete(
    '/api/v1/enquiries/:id/disclosure-consent',
    {
      schema: {
        operationId: 'withdrawDisclosureConsent',
        tags,
        summary: 'The company no longer agrees to be named; ends an enquiry before its introduction and stops queued mail',
        params,
        response,
      },
    },
    async (request) => {
      await withdrawDisclosureConsent(deps, actorOf(request), request.params.id)
      return readEnquiry(deps.db, actorOf(request), request.params.id)
    },
  )
}
