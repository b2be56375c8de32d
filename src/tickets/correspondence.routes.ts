import { z } from 'zod'
import { languageCodes } from '../catalog/desk-codes.ts'
import type { Deps } from '../deps.ts'
import { answers } from '../http/answers.ts'
import { emailAddress, instant, line, paragraph } from '../http/fields.schemas.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/lists.ts'
import type { Api, RouteRegistration } from '../http/routes.ts'
import { actorOf } from '../http/sign-in-guard.ts'
import type { Operation } from '../people/access.policy.ts'
import type { SignedInActor } from '../people/actor.ts'
import { fileLimits } from './attachments/file-kinds.ts'
import { addMessage, addNote, addParticipant } from './correspond.ts'
import {
  addedMessageSchema,
  messageSchema,
  noteSchema,
  participantSchema,
  showMessage,
  showNote,
  showParticipant,
} from './correspondence.view.ts'
import { idempotencyKey } from './intake.schemas.ts'
import { reasonAgainstMail } from './reason-against-mail.ts'
import { removeParticipant } from './remove-participant.ts'
import { readCorrespondence, type Correspondence, type CorrespondenceRow } from './read-correspondence.ts'
import { sendLater } from './unsent/send-later.ts'
import { asMessage, leavesIn, showUnsent } from './unsent/unsent.view.ts'
import { ticketParameter } from './ticket-parameter.ts'

const words = paragraph(20_000).pipe(z.string().min(1))
const files = z
  .array(z.uuid())
  .max(fileLimits.filesOfMessage)
  .refine((ids) => new Set(ids).size === ids.length, { params: { code: 'no_attachment' } })
  .optional()
  .describe('Ids of files of your draft that come with it')
const seen = z
  .strictObject({
    until: instant.optional().describe('`at` of the newest entry of the timeline they saw; left out: all that has left'),
    replies: z
      .array(z.uuid())
      .max(200)
      .default([])
      .describe('Ids of replies they saw besides, such as those that have not left yet, or that this program has sent for them'),
  })
  .optional()
  .describe(
    'What the writer saw of the desk’s replies, their own from elsewhere among them: refused with 409 `replied_meanwhile` when there is another; left out: whatever there is',
  )
const newMessage = z
  .strictObject({
    direction: z.enum(['out', 'in']),
    subject: line(200),
    body: words,
    attachments: files,
    undoFor: z.int().min(1).max(60).optional().describe('Seconds for which a message to the applicant can still be taken back'),
    seen,
  })
  .refine(({ direction, undoFor }) => direction === 'out' || undoFor === undefined, {
    path: ['undoFor'],
    params: { code: 'only_messages_out' },
  })
  .refine((message) => message.direction === 'out' || message.seen === undefined, {
    path: ['seen'],
    params: { code: 'only_messages_out' },
  })
const newNote = z.strictObject({ body: words, attachments: files })
const newParticipant = z.strictObject({
  name: line(100),
  email: emailAddress,
  language: z.enum(languageCodes).optional().describe('What the desk writes to them in; the applicant’s language when left out'),
})

const common = { tags: ['Tickets'], params: ticketParameter }

/** Messages, notes and participants of a ticket. */
export const correspondenceRoutes: RouteRegistration = (app, deps) => {
  addMessageRoutes(app, deps)
  addNoteRoutes(app, deps)
  addParticipantRoutes(app, deps)
}

/** `GET /tickets/:number/{kind}`: one page of a kind. */
function addListing<Kind extends Correspondence, Item extends z.ZodType>(
  app: Api,
  deps: Deps,
  kind: Kind,
  { operationId, summary, item, pageName }: { operationId: Operation; summary: string; item: Item; pageName: string },
  show: (row: CorrespondenceRow<Kind>, actor: SignedInActor) => z.infer<Item>,
): void {
  const page: z.ZodType<{ items: z.infer<Item>[]; nextCursor: string | null }> = pageOf(item).meta({ id: pageName })
  app.get(
    `/api/v1/tickets/:number/${kind}`,
    { schema: { ...common, operationId, summary, querystring: z.strictObject(pageQuery), response: answers({ 200: page }) } },
    async (request) => {
      const actor = actorOf(request)
      const { limit, cursor } = request.query
      const after = readCursor(cursor, [z.uuid()])?.[0]
      const rows = await readCorrespondence(deps, actor, request.params.number, kind, { limit: limit + 1, after })
      return pageFrom(
        rows,
        limit,
        (row) => show(row, actor),
        (row) => [row.id],
      )
    },
  )
}

function addMessageRoutes(app: Api, deps: Deps): void {
  const listing = { operationId: 'listMessages', summary: 'Messages in the order they were written', pageName: 'MessagePage' } as const
  addListing(app, deps, 'messages', { ...listing, item: messageSchema }, showMessage)
  app.post(
    '/api/v1/tickets/:number/messages',
    {
      schema: {
        ...common,
        operationId: 'addMessage',
        summary: "Write to the applicant (out), or note the applicant's word (in)",
        headers: z.object({ 'idempotency-key': idempotencyKey }),
        body: newMessage,
        response: answers({ 201: addedMessageSchema }),
      },
    },
    async (request, reply) => {
      const actor = actorOf(request)
      const { number } = request.params
      const { undoFor, ...written } = request.body
      const key = request.headers['idempotency-key']
      const { unsent, left, now } =
        undoFor === undefined
          ? { left: await addMessage(deps, actor, number, written, key), unsent: undefined, now: undefined }
          : await sendLater(deps, actor, number, { ...written, undoFor }, key)
      const message = unsent ? asMessage(unsent) : left
      const suppressed = message.direction === 'out' ? await reasonAgainstMail(deps, actor, number) : null
      const shown = unsent
        ? { ...showUnsent(unsent, actor), leavesIn: leavesIn(unsent, now) }
        : { ...showMessage(message, actor), sendsAt: null, leavesIn: null }
      return reply.code(201).send({ ...shown, suppressed })
    },
  )
}

function addNoteRoutes(app: Api, deps: Deps): void {
  const listing = { operationId: 'listNotes', summary: 'Notes only the desk reads', pageName: 'NotePage' } as const
  addListing(app, deps, 'notes', { ...listing, item: noteSchema }, showNote)
  app.post(
    '/api/v1/tickets/:number/notes',
    {
      schema: {
        ...common,
        operationId: 'addNote',
        summary: 'Add a note',
        headers: z.object({ 'idempotency-key': idempotencyKey }),
        body: newNote,
        response: answers({ 201: noteSchema }),
      },
    },
    async (request, reply) => {
      const actor = actorOf(request)
      const note = await addNote(deps, actor, request.params.number, request.body, request.headers['idempotency-key'])
      return reply.code(201).send(showNote(note, actor))
    },
  )
}

function addParticipantRoutes(app: Api, deps: Deps): void {
  const listing = { operationId: 'listParticipants', summary: 'Who gets a copy of the messages', pageName: 'ParticipantPage' } as const
  addListing(app, deps, 'participants', { ...listing, item: participantSchema }, showParticipant)
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
  app.delete(
    '/api/v1/tickets/:number/participants/:id',
    {
      schema: {
        ...common,
        operationId: 'removeParticipant',
        summary: 'Let someone take part no more: no further mails, and their links to the case open nothing',
        params: ticketParameter.extend({ id: z.uuid() }),
        response: answers({ 204: z.null() }),
      },
    },
    async (request, reply) => {
      const { number, id } = request.params
      await removeParticipant(deps, actorOf(request), number, id)
      return reply.code(204).send(null)
    },
  )
}
