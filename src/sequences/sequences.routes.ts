import { z } from 'zod'
import { sequenceCodes, type SequenceCode } from '../catalog/sequence-codes.ts'
import type { Deps } from '../deps.ts'
import { NotFound } from '../errors.ts'
import { answers } from '../http/answers.ts'
import { line } from '../http/fields.schemas.ts'
import { etagOf, ifMatch } from '../http/preconditions.ts'
import type { RouteRegistration } from '../http/routes.ts'
import { actorOf } from '../http/sign-in-guard.ts'
import { changeSequence } from './change-sequence.ts'
import { definitionSchema } from './definition.schemas.ts'
import { listSequences, listSequenceVersions, type Sequence } from './read-sequences.ts'
import { sequenceSchema, sequenceVersionSchema, showSequence, showVersion } from './sequence.view.ts'

const tags = ['Follow-ups']

const codeParameter = z.strictObject({ code: z.string().max(60) })

/** What mails follow what, when, and until when. */
export const sequenceRoutes: RouteRegistration = (app, deps) => {
  app.get(
    '/api/v1/sequences',
    {
      schema: {
        operationId: 'listSequences',
        tags,
        summary: 'The sequences of mails as they are now: steps, conditions, what ends them, and what may be changed',
        response: answers({ 200: z.object({ items: z.array(sequenceSchema) }).meta({ id: 'SequenceList' }) }),
      },
    },
    async () => ({ items: (await listSequences(deps.db)).map(showSequence) }),
  )

  app.get(
    '/api/v1/sequences/:code',
    {
      schema: {
        operationId: 'readSequence',
        tags,
        summary: 'One sequence with all its versions',
        params: codeParameter,
        response: answers({
          200: sequenceSchema.extend({ versions: z.array(sequenceVersionSchema) }).meta({ id: 'SequenceWithVersions' }),
        }),
      },
    },
    async (request, reply) => {
      const sequence = await sequenceOf(deps, request.params.code)
      const versions = await listSequenceVersions(deps.db, sequence.code)
      return reply.header('etag', etagOf(sequence.version)).send({ ...showSequence(sequence), versions: versions.map(showVersion) })
    },
  )

  app.put(
    '/api/v1/sequences/:code',
    {
      schema: {
        operationId: 'changeSequence',
        tags,
        summary: 'State another version of a sequence; what runs already keeps its own, and the same again makes none',
        params: codeParameter,
        headers: ifMatch(),
        body: definitionSchema.extend({ reason: line(500).describe('Why it is changed') }),
        response: answers({ 200: sequenceSchema }),
      },
    },
    async (request, reply) => {
      const { code } = await sequenceOf(deps, request.params.code)
      const { reason, ...definition } = request.body
      await changeSequence(deps, actorOf(request), code, { definition, reason }, request.headers['if-match'])
      const changed = await sequenceOf(deps, code)
      return reply.header('etag', etagOf(changed.version)).send(showSequence(changed))
    },
  )
}

async function sequenceOf({ db }: Deps, code: string): Promise<Sequence> {
  if (!(sequenceCodes as string[]).includes(code)) throw new NotFound({ ja: 'シーケンス', en: 'sequence' })
  const found = (await listSequences(db)).find((sequence) => sequence.code === (code as SequenceCode))
  if (!found) throw new Error(`the sequence ${code} is not listed`)
  return found
}
