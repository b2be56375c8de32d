import { z } from 'zod'
import type { Deps } from '../../deps.ts'
import { InvalidInput } from '../../errors.ts'
import { answers } from '../../http/answers.ts'
import { line } from '../../http/fields.schemas.ts'
import { fault } from '../../http/input-faults.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../../http/lists.ts'
import type { Api, RouteRegistration } from '../../http/routes.ts'
import { sendToSave, sendToShow } from '../../http/send-file.ts'
import { actorOf } from '../../http/sign-in-guard.ts'
import { kindsWithFiles } from '../drafts/draft-kinds.ts'
import { ticketNumberPattern } from '../ticket-number.rules.ts'
import { ticketParameter } from '../ticket-parameter.ts'
import { addAttachment, removeAttachments } from './add-attachment.ts'
import { attachmentSchema, showAttachment } from './attachment.view.ts'
import { fileKinds, fileLimits } from './file-kinds.ts'
import { readAttachmentBytes, readAttachments } from './read-attachments.ts'

const tags = ['Tickets']
const byId = z.strictObject({ id: z.uuid() })
const ofDraft = z.strictObject({ number: z.string().regex(ticketNumberPattern), kind: z.enum(kindsWithFiles) })
const page = pageOf(attachmentSchema).meta({ id: 'AttachmentPage' })
const items = z.object({ items: z.array(attachmentSchema) }).meta({ id: 'DraftAttachments' })
const bytesOfFile = z.string().meta({ format: 'binary' })

/** A file's bytes as a body. */
const uploaded = z
  .custom<Buffer>((body) => Buffer.isBuffer(body), { params: { code: 'file_body' } })
  .meta({ type: 'string', format: 'binary' })

const longestName = 200
const fileName = line(longestName)
  .transform((name) => name.normalize('NFC'))
  .refine((name) => !/[/\\]/u.test(name))

/** Files of notes and messages. */
export const attachmentRoutes: RouteRegistration = (app, deps) => {
  // Bytes are taken by this one operation only.
  void app.register(async (scope: Api) => addUpload(scope, deps))
  addLists(app, deps)
  addContents(app, deps)
}

function addUpload(app: Api, deps: Deps): void {
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  app.post(
    '/api/v1/tickets/:number/drafts/:kind/attachments',
    {
      bodyLimit: fileLimits.file,
      schema: {
        operationId: 'addAttachment',
        tags,
        summary: 'Add a file to what you are writing; it belongs to what you send or note with its id',
        consumes: ['application/octet-stream'],
        params: ofDraft,
        headers: z.object({ 'file-name': z.string().describe(`Its name, ${longestName} characters at most, percent-encoded UTF-8`) }),
        body: uploaded,
        response: answers({ 201: attachmentSchema }),
      },
    },
    async (request, reply) => {
      const actor = actorOf(request)
      const { number, kind } = request.params
      const file = { kind, name: nameIn(request.headers['file-name']), bytes: request.body }
      return reply.code(201).send(showAttachment(await addAttachment(deps, actor, number, file), actor))
    },
  )
}

function nameIn(header: string): string {
  const name = decoded(header)
  if (name === undefined || name.trim() === '') throw new InvalidInput([fault('file-name', 'file_name')])
  if (name.trim().length > longestName) throw new InvalidInput([fault('file-name', 'file_name_long')])
  const { success, data } = fileName.safeParse(name)
  if (!success) throw new InvalidInput([fault('file-name', 'file_name_characters')])
  return data
}

function decoded(header: string): string | undefined {
  try {
    return decodeURIComponent(header)
  } catch {
    return undefined
  }
}

function addLists(app: Api, deps: Deps): void {
  app.get(
    '/api/v1/tickets/:number/attachments',
    {
      schema: {
        operationId: 'listAttachments',
        tags,
        summary: 'Files of a ticket’s messages, and to the desk those of its notes',
        params: ticketParameter,
        querystring: z.strictObject(pageQuery),
        response: answers({ 200: page }),
      },
    },
    async (request) => {
      const actor = actorOf(request)
      const { limit, cursor } = request.query
      const after = readCursor(cursor, [z.uuid()])?.[0]
      const rows = await readAttachments(deps, actor, request.params.number, { limit: limit + 1, after })
      return pageFrom(
        rows,
        limit,
        (row) => showAttachment(row, actor),
        ({ id }) => [id],
      )
    },
  )

  app.patch(
    '/api/v1/tickets/:number/drafts/:kind/attachments',
    {
      schema: {
        operationId: 'removeAttachments',
        tags,
        summary: 'Take files out of what you are writing',
        params: ofDraft,
        body: z.strictObject({ remove: z.array(z.uuid()).max(100) }),
        response: answers({ 200: items }),
      },
    },
    async (request) => {
      const actor = actorOf(request)
      const { number, kind } = request.params
      const rows = await removeAttachments(deps, actor, number, { kind, ids: request.body.remove })
      return { items: rows.map((row) => showAttachment(row, actor)) }
    },
  )
}

function addContents(app: Api, deps: Deps): void {
  app.get(
    '/api/v1/attachments/:id/content',
    {
      schema: {
        operationId: 'downloadAttachment',
        tags,
        summary: 'A file to be saved, never shown',
        params: byId,
        response: { ...answers({}), 200: { description: 'Its bytes', content: { 'application/octet-stream': { schema: bytesOfFile } } } },
      },
    },
    async (request, reply) => {
      const { attachment, bytes } = await readAttachmentBytes(deps, actorOf(request), request.params.id)
      return sendToSave(reply, { name: attachment.name, bytes })
    },
  )

  app.get(
    '/api/v1/attachments/:id/preview',
    {
      schema: {
        operationId: 'previewAttachment',
        tags,
        summary: 'A picture or PDF to be looked at, where nothing in it can run',
        params: byId,
        response: { ...answers({}), 200: { description: 'Its bytes', content: shownContents() } },
      },
    },
    async (request, reply) => {
      const { attachment, bytes } = await readAttachmentBytes(deps, actorOf(request), request.params.id)
      const { type, isShown } = fileKinds[attachment.kind]
      if (!isShown) throw new InvalidInput([fault('id', 'file_not_shown')])
      return sendToShow(reply, type, { name: attachment.name, bytes })
    },
  )
}

function shownContents(): Record<string, { schema: z.ZodType }> {
  const types = Object.values(fileKinds).flatMap(({ type, isShown }) => (isShown ? [type] : []))
  return Object.fromEntries(types.map((type) => [type, { schema: bytesOfFile }]))
}
