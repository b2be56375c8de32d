import { z } from 'zod'
import { answers } from '../../http/answers.ts'
import { line } from '../../http/fields.schemas.ts'
import { ifMatch } from '../../http/preconditions.ts'
import type { RouteRegistration } from '../../http/routes.ts'
import { actorOf } from '../../http/sign-in-guard.ts'
import { variableLabels } from '../../mail/text-blocks/block-variables.ts'
import { variablesOf } from '../../mail/text-blocks/judge-text.rules.ts'
import type { SignedInActor } from '../../people/actor.ts'
import { cannedBlock } from './canned-block.ts'
import { actsOnCannedText } from './canned-text-acts.policy.ts'
import { addCannedText, changeCannedText, listCannedTexts, removeCannedText, type CannedTextRow } from './canned-texts.ts'

const cannedTextSchema = z
  .object({
    id: z.uuid(),
    staffId: z.uuid().describe('Whose it is'),
    name: z.string(),
    ja: z.string().describe('Empty: none in Japanese'),
    en: z.string().describe('Empty: none in English'),
    shared: z.boolean().describe('Whether everybody at the desk sees it'),
    updatedAt: z.string(),
    can: z.object({ change: z.boolean(), remove: z.boolean() }).describe('What you may do with it'),
  })
  .meta({ id: 'CannedText' })

const listSchema = z
  .object({
    items: z.array(cannedTextSchema),
    variables: z.array(z.object({ name: z.string(), ja: z.string(), en: z.string() })).describe('What may stand in {{ }}'),
  })
  .meta({ id: 'CannedTexts' })

const body = z.string().max(10_000).describe('Plain words and {{variable}}, nothing else')
const params = z.strictObject({ id: z.uuid() })
const asRead = ifMatch('`updatedAt` of the text you read; 412 once it was changed since')

/** Words people of the desk write again and again (定型文). */
export const cannedTextRoutes: RouteRegistration = (app, deps) => {
  const tags = ['Texts']

  app.get(
    '/api/v1/canned-texts',
    {
      schema: {
        operationId: 'listCannedTexts',
        tags,
        summary: 'Your own canned texts and those others share',
        response: answers({ 200: listSchema }),
      },
    },
    async (request) => {
      const actor = actorOf(request)
      const variables = variablesOf(cannedBlock).map((name) => ({ name, ...variableLabels[name] }))
      return { items: (await listCannedTexts(deps, actor)).map((row) => showCannedText(row, actor)), variables }
    },
  )

  app.post(
    '/api/v1/canned-texts',
    {
      schema: {
        operationId: 'addCannedText',
        tags,
        summary: 'Keep a canned text, for yourself or shared, in one language or both',
        body: z.strictObject({ name: line(60), ja: body.default(''), en: body.default(''), shared: z.boolean().default(false) }),
        response: answers({ 201: cannedTextSchema }),
      },
    },
    async (request, reply) => {
      const actor = actorOf(request)
      return reply.code(201).send(showCannedText(await addCannedText(deps, actor, request.body), actor))
    },
  )

  app.patch(
    '/api/v1/canned-texts/:id',
    {
      schema: {
        operationId: 'changeCannedText',
        tags,
        summary: 'Change a canned text, with If-Match only as it was read',
        params,
        headers: asRead,
        body: z.strictObject({ name: line(60), ja: body, en: body, shared: z.boolean() }).partial(),
        response: answers({ 200: cannedTextSchema }),
      },
    },
    async (request) => {
      const { name, ja, en, shared } = request.body
      const patch = {
        ...(name !== undefined && { name }),
        ...(ja !== undefined && { ja }),
        ...(en !== undefined && { en }),
        ...(shared !== undefined && { shared }),
      }
      const actor = actorOf(request)
      return showCannedText(await changeCannedText(deps, actor, request.params.id, patch, request.headers['if-match']), actor)
    },
  )

  app.delete(
    '/api/v1/canned-texts/:id',
    {
      schema: {
        operationId: 'removeCannedText',
        tags,
        summary: 'Remove a canned text, with If-Match only as it was read',
        params,
        headers: asRead,
        response: answers({ 204: z.null() }),
      },
    },
    async (request, reply) => {
      await removeCannedText(deps, actorOf(request), request.params.id, request.headers['if-match'])
      return reply.code(204).send(null)
    },
  )
}

function showCannedText(row: CannedTextRow, actor: SignedInActor): z.infer<typeof cannedTextSchema> {
  const { id, staffId, name, ja, en, shared, updatedAt } = row
  return { id, staffId, name, ja, en, shared, updatedAt: updatedAt.toISOString(), can: actsOnCannedText(row, actor) }
}
