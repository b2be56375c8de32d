import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { preferredContactCodes, stageCodes, supportCodes, ticketStatusCodes, topicCodes } from '../catalog/desk-codes.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { answers } from '../http/answers.ts'
import { instant } from '../http/fields.schemas.ts'
import { countLimit, pageFrom, pageOf, readCursor } from '../http/lists.ts'
import { etagOf, ifMatch } from '../http/preconditions.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { actorOf } from '../http/sign-in-guard.ts'
import type { SignedInActor } from '../people/actor.ts'
import { readReasonsAmong } from '../suppressions/suppress-address.ts'
import { changeTicket } from './change-ticket.ts'
import { idempotencyKey, phoneFormSchema } from './intake.schemas.ts'
import { reasonAgainstApplicant } from './reason-against-mail.ts'
import { readTicket, readTickets } from './read-tickets.ts'
import { takePhoneForm } from './take-phone-form.ts'
import { cursorOf } from './ticket-order.store.ts'
import { ticketQuery } from './ticket-query.schemas.ts'
import { ticketParameter } from './ticket-parameter.ts'
import { readPeople, type TicketPeople } from './ticket-people.ts'
import { showTicket, ticketSchema, type TicketView } from './ticket.view.ts'
import type { TicketRow } from './tickets.store.ts'

const countSchema = z.int().max(countLimit + 1)
const ticketPage = pageOf(ticketSchema)
  .extend({
    counts: z
      .object(
        Object.fromEntries(ticketStatusCodes.map((status) => [status, countSchema])) as Record<
          (typeof ticketStatusCodes)[number],
          typeof countSchema
        >,
      )
      .describe(`Tickets of each status that pass the other filters; ${countLimit + 1} means "${countLimit}+"`),
    atLeast: z
      .array(z.enum(ticketStatusCodes))
      .describe('Statuses of which there may be more: tickets that have a frequent word are counted among a part of them'),
  })
  .meta({ id: 'TicketPage' })

const ticketChange = z.strictObject({
  topics: z.array(z.enum(topicCodes)).max(topicCodes.length).optional(),
  supports: z.array(z.enum(supportCodes)).max(supportCodes.length).optional(),
  stage: z.enum(stageCodes).nullable().optional().describe('null: not known'),
  preferredContact: z.enum(preferredContactCodes).optional(),
})

/** Answers with a ticket after a change, as its changer may see it, and its ETag. */
export async function sendTicket(
  deps: Deps,
  request: FastifyRequest,
  reply: { header(name: string, value: string): unknown },
  ticket: TicketRow,
): Promise<TicketView> {
  reply.header('etag', etagOf(ticket.version))
  return showOne(deps, ticket, await readPeople(deps.db, ticket), actorOf(request), await readNow(deps.db))
}

/** One ticket by itself, as its list shows it. */
async function showOne(deps: Deps, ticket: TicketRow, people: TicketPeople, actor: SignedInActor, now: Date): Promise<TicketView> {
  const suppressed = await reasonAgainstApplicant(deps, people)
  return showTicket({ ...ticket, suppressed }, people, actor, now)
}

export const ticketRoutes: RouteRegistration = (app, deps) => {
  const tags = ['Tickets']

  app.get(
    '/api/v1/tickets',
    {
      schema: { operationId: 'listTickets', tags, summary: 'The queue', querystring: ticketQuery, response: answers({ 200: ticketPage }) },
    },
    async (request) => {
      const { cursor, limit, ...query } = request.query
      const actor = actorOf(request)
      const after = readCursor(cursor, [z.int(), z.boolean(), z.union([instant, z.literal('infinity')]), z.uuid()])
      const { rows, people, counted, now } = await readTickets(deps, actor, { ...query, limit, after })
      const addresses = [...people.values()].map(({ applicant }) => applicant.email)
      const reasons = await readReasonsAmong(deps.db, deps.config, addresses)
      const show = (row: TicketRow) => {
        const involved = people.get(row.id)
        if (!involved) throw new Error(`ticket ${row.number} has no applicant`)
        return showTicket({ ...row, suppressed: reasons.get(involved.applicant.email) ?? null }, involved, actor, now)
      }
      return { ...pageFrom(rows, limit, show, (row) => cursorOf(row, query.sort)), counts: counted.counts, atLeast: [...counted.atLeast] }
    },
  )

  app.post(
    '/api/v1/tickets',
    {
      schema: {
        operationId: 'createTicket',
        tags,
        summary: 'Take a form down on the telephone, noting the consent given orally',
        headers: z.object({ 'idempotency-key': idempotencyKey }),
        body: phoneFormSchema,
        response: answers({ 201: ticketSchema }),
      },
    },
    async (request, reply) => {
      const ticket = await takePhoneForm(deps, actorOf(request), request.body, request.headers['idempotency-key'])
      return reply.code(201).send(await sendTicket(deps, request, reply, ticket))
    },
  )

  app.get(
    '/api/v1/tickets/:number',
    {
      schema: { operationId: 'readTicket', tags, summary: 'One ticket', params: ticketParameter, response: answers({ 200: ticketSchema }) },
    },
    async (request, reply) => {
      const { ticket, people, now } = await readTicket(deps, actorOf(request), request.params.number)
      return reply.header('etag', etagOf(ticket.version)).send(await showOne(deps, ticket, people, actorOf(request), now))
    },
  )

  app.patch(
    '/api/v1/tickets/:number',
    {
      schema: {
        operationId: 'changeTicket',
        tags,
        summary: 'Change what the desk notes of a ticket (needs If-Match)',
        params: ticketParameter,
        headers: ifMatch(),
        body: ticketChange,
        response: answers({ 200: ticketSchema }),
      },
    },
    async (request, reply) => {
      const ticket = await changeTicket(deps, actorOf(request), request.params.number, request.body, request.headers['if-match'])
      return sendTicket(deps, request, reply, ticket)
    },
  )
}
