import { z } from 'zod'
import { answers } from '../http/answers.ts'
import { ifMatch } from '../http/preconditions.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { actorOf } from '../http/sign-in-guard.ts'
import { ticketNumberPattern } from '../tickets/ticket-number.rules.ts'
import { ticketParameter } from '../tickets/ticket-parameter.ts'
import { ticketSchema } from '../tickets/ticket.view.ts'
import { sendTicket } from '../tickets/tickets.routes.ts'
import { mergeRefusals, type MergeRefusal } from './merge.rules.ts'
import { mergeTicket, previewMerge } from './merge-tickets.ts'

const into = z.string().regex(ticketNumberPattern).describe('Number of the ticket that stays')
const merging = z.strictObject({
  into,
  bringPeople: z
    .boolean()
    .describe('Whether its applicant and participants take part in the one that stays, and see all that is said there'),
})
const refusalSchema = z.object({
  code: z.enum(mergeRefusals.map(({ code }) => code) as [MergeRefusal, ...MergeRefusal[]]), // a list that is not empty
  ja: z.string(),
  en: z.string(),
})
const mergePreview = z
  .object({
    refusals: z.array(refusalSchema).describe('Why they must not become one; empty when they may'),
    messages: z.int().describe('Messages that are read there, too'),
    tasks: z.int().describe('Open tasks that go over'),
    mails: z.int().describe('Mails that wait: but for what somebody has written or asked for already, they are cancelled'),
    people: z.array(z.string()).describe('Who does not take part in the one that stays'),
    otherAssigneeId: z.uuid().nullable().describe('Who has the one that stays; null: nobody'),
  })
  .meta({ id: 'MergePreview' })

/** Two tickets of one applicant or organisation become one. */
export const mergingRoutes: RouteRegistration = (app, deps) => {
  const common = { tags: ['Tickets'], params: ticketParameter }

  app.get(
    '/api/v1/tickets/:number/merge',
    {
      schema: {
        ...common,
        operationId: 'previewMerge',
        summary: 'What merging it into another one would bring, or why it must not be',
        querystring: z.strictObject({ into }),
        response: answers({ 200: mergePreview }),
      },
    },
    async (request) => {
      const { refusals, people, ...counts } = await previewMerge(deps, actorOf(request), request.params.number, request.query.into)
      return { ...counts, people: [...people], refusals: mergeRefusals.filter(({ code }) => refusals.includes(code)) }
    },
  )

  app.put(
    '/api/v1/tickets/:number/merge',
    {
      schema: {
        ...common,
        operationId: 'mergeTicket',
        summary: 'Let it become part of another one, for good, with If-Match only as it was read; answers with the one that stays',
        headers: ifMatch('ETag of the version you saw of the one that ends'),
        body: merging,
        response: answers({ 200: ticketSchema }),
      },
    },
    async (request, reply) => {
      const { params, body, headers } = request
      return sendTicket(deps, request, reply, await mergeTicket(deps, actorOf(request), params.number, body, headers['if-match']))
    },
  )
}
