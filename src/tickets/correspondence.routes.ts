import { z } from 'zod'
import { meetingKindCodes } from '../catalog/desk-codes.ts'
import { answers } from '../http/answers.ts'
import { emailAddress, instant, line, paragraph } from '../http/fields.schemas.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/lists.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { actorOf } from '../http/sign-in-guard.ts'
import { addMeeting, addMessage, addNote, addParticipant } from './correspond.ts'
import { listMeetings, listMessages, listNotes, listParticipants } from './correspondence.store.ts'
import {
  meetingSchema,
  messageSchema,
  noteSchema,
  participantSchema,
  showMeeting,
  showMessage,
  showNote,
  showParticipant,
} from './correspondence.view.ts'
import { ticketForReading } from './ticket-access.ts'
import { ticketParameter } from './ticket-parameter.ts'

const words = paragraph(20_000).pipe(z.string().min(1))
const newMessage = z.strictObject({ direction: z.enum(['out', 'in']), subject: line(200), body: words })
const newNote = z.strictObject({ body: words })
const newMeeting = z.strictObject({
  kind: z.enum(meetingKindCodes),
  startsAt: instant,
  minutes: z.int().min(1).max(600).default(60),
  record: paragraph(20_000).default(''),
})
const newParticipant = z.strictObject({ name: line(100), email: emailAddress })
const query = z.strictObject(pageQuery)

const idOf = (row: { id: string }) => [row.id]
const cursorShape = [z.uuid()] as const

/** Messages, notes, meetings and participants of a ticket. */
export const correspondenceRoutes: RouteRegistration = (app, deps) => {
  const common = { tags: ['Tickets'], params: ticketParameter }

  app.get(
    '/api/v1/tickets/:number/messages',
    {
      schema: {
        ...common,
        operationId: 'listMessages',
        summary: 'Messages in the order they were written',
        querystring: query,
        response: answers({ 200: pageOf(messageSchema).meta({ id: 'MessagePage' }) }),
      },
    },
    async (request) => {
      const actor = actorOf(request)
      const { limit, cursor } = request.query
      const ticket = await ticketForReading(deps.db, actor, request.params.number)
      const rows = await listMessages(deps.db, ticket.id, limit + 1, readCursor(cursor, cursorShape)?.[0])
      return pageFrom(rows, limit, (row) => showMessage(row, actor), idOf)
    },
  )

  app.post(
    '/api/v1/tickets/:number/messages',
    {
      schema: {
        ...common,
        operationId: 'addMessage',
        summary: "Write to the applicant (out), or note the applicant's word (in)",
        body: newMessage,
        response: answers({ 201: messageSchema }),
      },
    },
    async (request, reply) => {
      const actor = actorOf(request)
      return reply.code(201).send(showMessage(await addMessage(deps, actor, request.params.number, request.body), actor))
    },
  )

  app.get(
    '/api/v1/tickets/:number/notes',
    {
      schema: {
        ...common,
        operationId: 'listNotes',
        summary: 'Notes only the desk reads',
        querystring: query,
        response: answers({ 200: pageOf(noteSchema).meta({ id: 'NotePage' }) }),
      },
    },
    async (request) => {
      const actor = actorOf(request)
      const { limit, cursor } = request.query
      const ticket = await ticketForReading(deps.db, actor, request.params.number)
      const rows = await listNotes(deps.db, ticket.id, limit + 1, readCursor(cursor, cursorShape)?.[0])
      return pageFrom(rows, limit, (row) => showNote(row, actor), idOf)
    },
  )

  app.post(
    '/api/v1/tickets/:number/notes',
    { schema: { ...common, operationId: 'addNote', summary: 'Add a note', body: newNote, response: answers({ 201: noteSchema }) } },
    async (request, reply) => {
      const actor = actorOf(request)
      return reply.code(201).send(showNote(await addNote(deps, actor, request.params.number, request.body.body), actor))
    },
  )

  app.get(
    '/api/v1/tickets/:number/meetings',
    {
      schema: {
        ...common,
        operationId: 'listMeetings',
        summary: 'Meetings (面談)',
        querystring: query,
        response: answers({ 200: pageOf(meetingSchema).meta({ id: 'MeetingPage' }) }),
      },
    },
    async (request) => {
      const actor = actorOf(request)
      const { limit, cursor } = request.query
      const ticket = await ticketForReading(deps.db, actor, request.params.number)
      const rows = await listMeetings(deps.db, ticket.id, limit + 1, readCursor(cursor, cursorShape)?.[0])
      return pageFrom(rows, limit, (row) => showMeeting(row, actor), idOf)
    },
  )

  app.post(
    '/api/v1/tickets/:number/meetings',
    {
      schema: {
        ...common,
        operationId: 'addMeeting',
        summary: 'Record a meeting',
        body: newMeeting,
        response: answers({ 201: meetingSchema }),
      },
    },
    async (request, reply) => {
      const actor = actorOf(request)
      return reply.code(201).send(showMeeting(await addMeeting(deps, actor, request.params.number, request.body), actor))
    },
  )

  app.get(
    '/api/v1/tickets/:number/participants',
    {
      schema: {
        ...common,
        operationId: 'listParticipants',
        summary: 'Who gets a copy of the messages',
        querystring: query,
        response: answers({ 200: pageOf(participantSchema).meta({ id: 'ParticipantPage' }) }),
      },
    },
    async (request) => {
      const actor = actorOf(request)
      const { limit, cursor } = request.query
      const ticket = await ticketForReading(deps.db, actor, request.params.number)
      const rows = await listParticipants(deps.db, ticket.id, limit + 1, readCursor(cursor, cursorShape)?.[0])
      return pageFrom(rows, limit, (row) => showParticipant(row, actor), idOf)
    },
  )

  app.post(
    '/api/v1/tickets/:number/participants',
    {
      schema: {
        ...common,
        operationId: 'addParticipant',
        summary: 'Let someone else have the messages too',
        body: newParticipant,
        response: answers({ 201: participantSchema }),
      },
    },
    async (request, reply) => {
      const actor = actorOf(request)
      return reply.code(201).send(showParticipant(await addParticipant(deps, actor, request.params.number, request.body), actor))
    },
  )
}
