import { randomUUID } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { assignTicket } from '../assignments/assign-ticket.ts'
import { resolutionKindCodes, stageCodes, topicCodes } from '../catalog/desk-codes.ts'
import { pauseFollowUps } from '../follow-ups/pause-follow-ups.ts'
import { answers } from '../http/answers.ts'
import { day, line, paragraph } from '../http/fields.schemas.ts'
import { languageOf } from '../http/language.ts'
import { describeProblem } from '../http/problem.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { actorOf } from '../http/sign-in-guard.ts'
import { changeTicket } from '../tickets/change-ticket.ts'
import { addNote } from '../tickets/correspond.ts'
import { resolveTicket } from '../tickets/resolve-ticket.ts'
import { startWaiting, stopWaiting } from '../tickets/wait-for.ts'
import { bulkResult, severalTickets } from './bulk.schemas.ts'
import { eachTicket, type WantedTicket } from './each-ticket.ts'

const tickets = severalTickets

/** One act to up to a hundred tickets: the answer says of each whether it was done, and why not. Each is the act to one ticket. */
export const bulkRoutes: RouteRegistration = (app, deps) => {
  const common = { tags: ['Several tickets'], response: answers({ 200: bulkResult }) }

  const toEach = async (request: FastifyRequest, wanted: readonly WantedTicket[], act: Parameters<typeof eachTicket>[2]) => {
    const language = languageOf(request)
    const outcomes = await eachTicket(deps, wanted, act)
    return {
      items: outcomes.map(({ number, error }) => ({
        number,
        done: error === undefined,
        problem: error === undefined ? null : describeProblem(error, language),
      })),
    }
  }

  app.post(
    '/api/v1/bulk/assignment',
    {
      schema: {
        ...common,
        operationId: 'assignTickets',
        summary: 'Claim or assign each; with its version a supervisor takes it from somebody',
        body: z.strictObject({ tickets, consultantId: z.uuid() }),
      },
    },
    (request) => {
      const { consultantId, tickets: wanted } = request.body
      const inOneGo = randomUUID()
      return toEach(request, wanted, (number, ifMatch) => assignTicket(deps, actorOf(request), number, consultantId, ifMatch, inOneGo))
    },
  )

  app.post(
    '/api/v1/bulk/waiting',
    {
      schema: {
        ...common,
        operationId: 'startWaitingOfTickets',
        summary: "Note of each that the next word is someone else's",
        body: z.strictObject({ tickets, for: z.enum(['applicant', 'third_party']), until: day.optional() }),
      },
    },
    (request) => {
      const { tickets: wanted, ...waiting } = request.body
      return toEach(request, wanted, (number, ifMatch) => startWaiting(deps, actorOf(request), number, waiting, ifMatch))
    },
  )

  app.post(
    '/api/v1/bulk/waiting-end',
    { schema: { ...common, operationId: 'stopWaitingOfTickets', summary: 'End the wait of each', body: z.strictObject({ tickets }) } },
    (request) => toEach(request, request.body.tickets, (number, ifMatch) => stopWaiting(deps, actorOf(request), number, ifMatch)),
  )

  app.post(
    '/api/v1/bulk/resolution',
    {
      schema: {
        ...common,
        operationId: 'resolveTickets',
        summary: 'Mark each as resolved, saying how',
        body: z.strictObject({ tickets, kind: z.enum(resolutionKindCodes), note: paragraph(2000).optional() }),
      },
    },
    (request) => {
      const { tickets: wanted, ...resolution } = request.body
      return toEach(request, wanted, (number, ifMatch) => resolveTicket(deps, actorOf(request), number, resolution, ifMatch))
    },
  )

  app.post(
    '/api/v1/bulk/change',
    {
      schema: {
        ...common,
        operationId: 'changeTickets',
        summary: 'Change what the desk notes of each (needs the version of each)',
        body: z.strictObject({
          tickets,
          topics: z.array(z.enum(topicCodes)).max(topicCodes.length).optional(),
          stage: z.enum(stageCodes).optional(),
        }),
      },
    },
    (request) => {
      const { tickets: wanted, ...change } = request.body
      return toEach(request, wanted, (number, ifMatch) => changeTicket(deps, actorOf(request), number, change, ifMatch))
    },
  )

  app.post(
    '/api/v1/bulk/note',
    {
      schema: {
        ...common,
        operationId: 'addNoteToTickets',
        summary: 'Add the same note to each, for the desk only',
        body: z.strictObject({ tickets, body: paragraph(20_000) }),
      },
    },
    (request) => {
      const { tickets: wanted, body } = request.body
      return toEach(request, wanted, (number) => addNote(deps, actorOf(request), number, { body }))
    },
  )

  app.post(
    '/api/v1/bulk/pause',
    {
      schema: {
        ...common,
        operationId: 'pauseFollowUpsOfTickets',
        summary: 'Keep back every scheduled mail of each',
        body: z.strictObject({ tickets, reason: line(500) }),
      },
    },
    (request) => {
      const { tickets: wanted, reason } = request.body
      return toEach(request, wanted, (number) => pauseFollowUps(deps, actorOf(request), number, reason))
    },
  )
}
