import { z } from 'zod'
import { followUpStateCodes } from '../catalog/follow-up-codes.ts'
import { answers } from '../http/answers.ts'
import { instant, line, paragraph } from '../http/fields.schemas.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/lists.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { actorOf } from '../http/sign-in-guard.ts'
import { idempotencyKey } from '../tickets/intake.schemas.ts'
import { ticketParameter } from '../tickets/ticket-parameter.ts'
import { addFollowUp } from './add-follow-up.ts'
import { cancelFollowUp } from './cancel-follow-up.ts'
import { followUpSchema, showFollowUp } from './follow-up.view.ts'
import { listFollowUps, listTicketlessFollowUps } from './list-follow-ups.ts'
import { readStory } from './read-story.ts'
import { showStory, storySchema } from './story.view.ts'

const tags = ['Follow-ups']

const newFollowUp = z.strictObject({
  subject: line(200),
  body: paragraph(20_000).pipe(z.string().min(1)),
  dueAt: instant.optional().describe('At once when absent; a later one waits for business hours'),
  unlessReplied: z.boolean().default(false).describe('Of a later one: it does not go when the applicant has replied since'),
})

/** What goes out when to whom about a ticket. */
export const followUpRoutes: RouteRegistration = (app, deps) => {
  app.get(
    '/api/v1/tickets/:number/follow-ups',
    {
      schema: {
        operationId: 'listFollowUps',
        tags,
        summary: 'E-mails of a ticket in the order they are due: what will go out when, what went, and why something will not',
        params: ticketParameter,
        querystring: z.strictObject(pageQuery),
        response: answers({ 200: pageOf(followUpSchema).meta({ id: 'FollowUpPage' }) }),
      },
    },
    async (request) => {
      const actor = actorOf(request)
      const { limit, cursor } = request.query
      const [dueAt, id] = readCursor(cursor, [instant, z.uuid()]) ?? []
      const after = dueAt !== undefined && id !== undefined ? { dueAt, id } : undefined
      const read = await listFollowUps(deps, actor, request.params.number, { limit: limit + 1, after })
      return pageFrom(
        read,
        limit,
        (row) => showFollowUp(row, actor),
        ({ followUp }) => [followUp.dueAt.toISOString(), followUp.id],
      )
    },
  )

  app.post(
    '/api/v1/tickets/:number/follow-ups',
    {
      schema: {
        operationId: 'addFollowUp',
        tags,
        summary: 'Add an e-mail to the applicant by hand, now or for a later day',
        params: ticketParameter,
        headers: z.object({ 'idempotency-key': idempotencyKey }),
        body: newFollowUp,
        response: answers({ 201: followUpSchema }),
      },
    },
    async (request, reply) => {
      const actor = actorOf(request)
      const added = await addFollowUp(deps, actor, request.params.number, request.body, request.headers['idempotency-key'])
      return reply.code(201).send(showFollowUp(added, actor))
    },
  )

  app.get(
    '/api/v1/follow-ups',
    {
      schema: {
        operationId: 'listTicketlessFollowUps',
        tags,
        summary:
          'E-mails that belong to no ticket, in the order they are due: to organisations about their profile or their contact, to consultants about their week',
        querystring: z.strictObject({
          organizationId: z.uuid().optional(),
          staffId: z.uuid().optional(),
          state: z.enum(followUpStateCodes).optional(),
          ...pageQuery,
        }),
        response: answers({ 200: pageOf(followUpSchema).meta({ id: 'TicketlessFollowUpPage' }) }),
      },
    },
    async (request) => {
      const actor = actorOf(request)
      const { limit, cursor, ...filter } = request.query
      const [dueAt, id] = readCursor(cursor, [instant, z.uuid()]) ?? []
      const after = dueAt !== undefined && id !== undefined ? { dueAt, id } : undefined
      return pageFrom(
        await listTicketlessFollowUps(deps, filter, { limit: limit + 1, after }),
        limit,
        (row) => showFollowUp(row, actor),
        ({ followUp }) => [followUp.dueAt.toISOString(), followUp.id],
      )
    },
  )

  app.get(
    '/api/v1/follow-ups/:id',
    {
      schema: {
        operationId: 'readFollowUp',
        tags,
        summary: 'The whole story of an e-mail: who planned it, what changed it, what the mail server said',
        params: z.strictObject({ id: z.uuid() }),
        response: answers({ 200: storySchema }),
      },
    },
    async (request) => {
      const actor = actorOf(request)
      return showStory(await readStory(deps, actor, request.params.id), actor)
    },
  )

  app.delete(
    '/api/v1/follow-ups/:id',
    {
      schema: {
        operationId: 'cancelFollowUp',
        tags,
        summary: 'Take an e-mail back before it goes',
        params: z.strictObject({ id: z.uuid() }),
        response: answers({ 204: z.null() }),
      },
    },
    async (request, reply) => {
      await cancelFollowUp(deps, actorOf(request), request.params.id)
      return reply.code(204).send(null)
    },
  )
}
