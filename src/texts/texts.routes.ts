import { z } from 'zod'
import { answers } from '../http/answers.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/lists.ts'
import { etagOf, ifMatch } from '../http/preconditions.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { actorOf } from '../http/sign-in-guard.ts'
import { knownText, listTexts, listVersions, readText } from './read-texts.ts'
import { restoreText, saveText } from './save-text.ts'
import { showText, showTextBlock, textBlockSchema, textSchema } from './texts.view.ts'

const tags = ['Texts']
const textParameters = z.strictObject({
  code: z.string().max(80).describe('Code of the block, e.g. enquiry.opening'),
  language: z.string().max(10).describe('ja or en'),
})

/** The words supervisors may change in the desk's mails. */
export const textRoutes: RouteRegistration = (app, deps) => {
  app.get(
    '/api/v1/text-blocks',
    {
      schema: {
        operationId: 'listTextBlocks',
        tags,
        summary: 'Every block of text in the desk’s mails: where it stands, which variables it may use, what it says now',
        response: answers({ 200: z.object({ items: z.array(textBlockSchema) }).meta({ id: 'TextBlocks' }) }),
      },
    },
    async () => ({ items: Array.from(await listTexts(deps.db), ([code, texts]) => showTextBlock(code, texts)) }),
  )

  app.get(
    '/api/v1/text-blocks/:code/texts/:language',
    {
      schema: {
        operationId: 'readText',
        tags,
        summary: 'What a block says now in one language, with its ETag',
        params: textParameters,
        response: answers({ 200: textSchema }),
      },
    },
    async (request, reply) => {
      const text = await readText(deps.db, knownText(request.params.code, request.params.language))
      return reply.header('etag', etagOf(text.version)).send(showText(text))
    },
  )

  app.put(
    '/api/v1/text-blocks/:code/texts/:language',
    {
      schema: {
        operationId: 'saveText',
        tags,
        summary: 'Save what a block says from now on, in mails not yet written (needs If-Match)',
        params: textParameters,
        headers: ifMatch(),
        body: z.strictObject({ body: z.string().max(10_000).describe('Plain words and {{variable}}, nothing else') }),
        response: answers({ 200: textSchema }),
      },
    },
    async (request, reply) => {
      const key = knownText(request.params.code, request.params.language)
      const text = await saveText(deps, actorOf(request), key, request.body.body, request.headers['if-match'])
      return reply.header('etag', etagOf(text.version)).send(showText(text))
    },
  )

  app.get(
    '/api/v1/text-blocks/:code/texts/:language/versions',
    {
      schema: {
        operationId: 'listTextVersions',
        tags,
        summary: 'Every version of a text, newest first; the last is 0, as delivered',
        params: textParameters,
        querystring: z.strictObject(pageQuery),
        response: answers({ 200: pageOf(textSchema).meta({ id: 'TextVersionPage' }) }),
      },
    },
    async (request) => {
      const { limit, cursor } = request.query
      const [before] = readCursor(cursor, [z.int().positive()]) ?? []
      const rows = await listVersions(deps.db, knownText(request.params.code, request.params.language), limit + 1, before)
      return pageFrom(rows, limit, showText, ({ version }) => [version])
    },
  )

  app.put(
    '/api/v1/text-blocks/:code/texts/:language/restoration',
    {
      schema: {
        operationId: 'restoreText',
        tags,
        summary: 'Make an older version of a text the newest again (needs If-Match)',
        params: textParameters,
        headers: ifMatch(),
        body: z.strictObject({ version: z.int().min(0).max(1_000_000).describe('0: as delivered') }),
        response: answers({ 200: textSchema }),
      },
    },
    async (request, reply) => {
      const key = knownText(request.params.code, request.params.language)
      const text = await restoreText(deps, actorOf(request), key, request.body.version, request.headers['if-match'])
      return reply.header('etag', etagOf(text.version)).send(showText(text))
    },
  )
}
